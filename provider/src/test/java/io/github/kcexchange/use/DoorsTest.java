// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".well-known/oauth-authorization-server/realms/demo",
                "js/keycloak.js",
                "lb-check",
                "resources/abc/admin/index.js",
                "robots.txt",
                "welcome-content/logo.svg",
                "realms/demo",
                "realms/demo/",
                "realms/demo/.well-known/openid-configuration",
                "realms/demo/clients/app/redirect",
                "realms/demo/device",
                "realms/demo/login-actions/authenticate",
                "realms/demo/protocol/openid-connect/auth",
                "realms/demo/protocol/openid-connect/certs",
                "realms/demo/protocol/openid-connect/ext/ciba/auth/callback",
                "realms/demo/protocol/openid-connect/ext/par/request",
                "realms/demo/protocol/openid-connect/token",
                "realms/demo/protocol/openid-connect/token/introspect",
                "realms/demo/protocol/saml",
                "realms/demo/as/token",
                "realms/demo/as/introspect",
                "realms/demo/as/jwks",
                "realms/demo/as/.well-known/openid-configuration",
                "realms/demo/pingone/demo/as/token",
                "realms/demo/broker/after-first-broker-login",
                "realms/demo/broker/idp/endpoint",
                "realms/demo/broker/idp/login"
            })
    void noTokenIsReadAt(String path) {
        assertThat(at(path, "demo").kind()).isEqualTo(DoorKind.PUBLIC);
        assertThat(Doors.readBearerTokensAt(segments(path))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "realms/demo/protocol/openid-connect/logout, END_OF_SESSION",
        "realms/demo/protocol/openid-connect/revoke, END_OF_SESSION",
        "realms/demo/as/revoke, END_OF_SESSION",
        "realms/demo/protocol/openid-connect/userinfo, USERINFO",
        "realms/demo/as/userinfo, USERINFO",
        "realms/demo/pingone/0815/as/userinfo, USERINFO"
    })
    void theEndpointsOfOpenIdConnectAreKnown(String path, DoorKind kind) {
        assertThat(at(path, "demo").kind()).isEqualTo(kind);
        assertThat(Doors.readBearerTokensAt(segments(path))).isFalse();
        assertThat(Doors.isUserInfo(segments(path))).isEqualTo(kind == DoorKind.USERINFO);
    }

    @ParameterizedTest
    @CsvSource({
        "admin/realms/demo/users, demo, ADMINISTRATION, realm-management",
        "admin/realms/demo/users, master, ADMINISTRATION, demo-realm",
        "admin/realms/master/users, master, ADMINISTRATION, master-realm",
        "admin/realms, master, ADMINISTRATION, master-realm",
        "admin/realms/, demo, ADMINISTRATION, realm-management",
        "admin/serverinfo, master, ADMINISTRATION, master-realm",
        "admin/api/demo/clients/v2, master, ADMINISTRATION, demo-realm",
        "admin/api/demo/clients/v2, demo, ADMINISTRATION, realm-management",
        "admin/api/v2/clients/v2, master, ADMINISTRATION, v2-realm",
        "admin/api/v2/realms/demo/clients, master, ADMINISTRATION, demo-realm",
        "admin/api/v2/realms/demo/clients, demo, ADMINISTRATION, realm-management",
        "admin/api/v2/realms, master, ADMINISTRATION, master-realm",
        "realms/demo/account, demo, ACCOUNT, account",
        "realms/demo/account/v1/sessions, demo, ACCOUNT, account",
        "realms/demo/clients-registrations/default, demo, CLIENT_REGISTRATION, realm-management",
        "realms/master/clients-registrations/openid-connect/app, master, CLIENT_REGISTRATION, master-realm",
        "realms/demo/authz/protection/resource_set, demo, PROTECTION, app",
        "realms/demo/authzen/access/v1/evaluation, demo, PROTECTION, app",
        "realms/demo/broker/idp/token, demo, BROKER, broker",
        "realms/demo/authz/other, demo, OTHER_RESOURCE, authz",
        "realms/demo/ssf/transmitter/streams, demo, SHARED_SIGNALS, ssf",
        "realms/demo/orders/1, demo, OTHER_RESOURCE, orders",
        "realms/demo/protocol/openid-connect/ext/orders/1, demo, OTHER_RESOURCE, orders",
        "realms/demo/pingone/demo/other, demo, OTHER_RESOURCE, pingone"
    })
    void anAudienceNamesEveryDoorThatReadsABearerToken(String path, String realm, DoorKind kind, String name) {
        assertThat(at(path, realm)).isEqualTo(new Door(kind, java.util.Set.of(name)));
        assertThat(Doors.readBearerTokensAt(segments(path))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "admin/demo/console/whoami, demo, realm-management",
        "admin/demo/console/whoami, master, demo-realm",
        "admin/master/console/whoami, master, master-realm"
    })
    void theConsoleIsNamedByItsClientOrByTheRolesItShows(String path, String realm, String management) {
        Door door = at(path, realm);
        assertThat(door.kind()).isEqualTo(DoorKind.ADMINISTRATION);
        assertThat(door.audiences()).containsExactlyInAnyOrder("security-admin-console", management);
    }

    @ParameterizedTest
    @CsvSource({"demo, realm-management", "master, master-realm"})
    void scimIsNamedByItsAddressOrByTheRolesThatOpenIt(String realm, String management) {
        Door door = at("realms/" + realm + "/scim/v2/Users", realm);
        assertThat(door.kind()).isEqualTo(DoorKind.ADMINISTRATION);
        assertThat(door.audiences())
                .containsExactlyInAnyOrder("https://id.example/realms/" + realm + "/scim/v2", management);
    }

    @ParameterizedTest
    @ValueSource(strings = {"credential", "create-credential-offer", "new"})
    void noAudienceNamesTheIssuanceOfVerifiableCredentials(String endpoint) {
        String path = "realms/demo/protocol/oid4vc/" + endpoint;
        assertThat(at(path, "demo")).isEqualTo(Door.of(DoorKind.CREDENTIAL_ISSUANCE));
        assertThat(Doors.readBearerTokensAt(segments(path))).isTrue();
    }

    /** An endpoint of a later Keycloak, or an unexpected spelling. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "new",
                "Admin/realms/demo",
                "%61dmin/realms/demo",
                "scim/v2",
                "realms/demo/Account",
                "realms/demo/account;x",
                "realms/demo/new",
                "realms/demo/protocol/new",
                "realms/demo/protocol/openid-connect/new",
                "realms/demo/protocol/openid-connect/ext",
                "realms/demo/broker/idp/new",
                "realms/demo/protocol/openid-connect",
                "realms/demo/as/new",
                "realms/demo/as",
                "realms/demo/pingone/demo/as/new"
            })
    void everyUnlistedPathIsClosed(String path) {
        assertThat(at(path, "demo").kind()).isEqualTo(DoorKind.OTHER_RESOURCE);
        assertThat(Doors.readBearerTokensAt(segments(path))).isTrue();
    }

    @Test
    void theAccountOfARealmWithoutANameIsClosed() {
        assertThat(at("realms//account/x", "demo").kind()).isEqualTo(DoorKind.ACCOUNT);
        assertThat(Doors.readBearerTokensAt(segments("realms//account/x"))).isTrue();
    }

    private static Door at(String path, String realm) {
        return Doors.at(segments(path), new TokenSource(realm, "https://id.example/realms/" + realm, "app"));
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }
}
