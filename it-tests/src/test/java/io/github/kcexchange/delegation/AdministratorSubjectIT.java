// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Mappers;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/**
 * An application that exchanges an administrator's token gets no more administrative rights than it has by itself
 * (CVE-2026-17526).
 */
@OnKeycloak
final class AdministratorSubjectIT {
    private final TestRealm realm;
    private final Person admin;
    private final Application app;

    AdministratorSubjectIT(TestRealm realm) {
        this.realm = realm;
        this.admin = realm.person("admin");
        grant(admin, "view-users");
        this.app = realm.application("app", everything());
    }

    private static Consumer<ClientRepresentation> everything() {
        return client -> client.setFullScopeAllowed(true);
    }

    @Test
    void theAdministratorsOwnTokenAdministers() {
        assertThat(users(admin.logIn(app, "openid").accessToken())).isEqualTo(200);
    }

    @Test
    void anImpersonationDoesNotAdminister() {
        Secret token = impersonated(app);
        assertThat(Claims.audience(Jwt.of(token))).contains("realm-management");
        assertThat(users(token)).isEqualTo(401);
        assertThat(account(token)).isEqualTo(401);
    }

    @Test
    void keycloaksOwnClientsAreInTheTokenOnlyIfAskedFor() {
        Form form = Exchange.impersonation(admin.logIn(app, "openid").accessToken());
        Jwt token = Exchange.by(app, form).jwt();
        assertThat(token.payload()).doesNotContainKey("aud");
        assertThat(token.claim("resource_access")).isIn(null, Map.of());
        assertThat(users(Exchange.by(app, form).token())).isEqualTo(401);
        assertThat(account(Exchange.by(app, form).token())).isEqualTo(401);
    }

    @Test
    void anImpersonationOfAnOrdinaryUserStillOpensTheAccountApi() {
        Person bob = realm.person("bob");
        Form form = Exchange.impersonation(bob.logIn(app, "openid").accessToken());
        Secret token = Exchange.by(app, form.with("audience", "account")).token();
        assertThat(account(token)).isEqualTo(200);
        assertThat(users(token)).isEqualTo(401);
        assertThat(account(Exchange.by(app, form).token())).isEqualTo(401);
    }

    @Test
    void anAdministratingServiceAccountDoesNotPassOnItsRights() {
        Application powerful = realm.application("powerful", everything()).grant("realm-management", "view-users");
        Application next = realm.application(
                "next",
                everything()
                        .andThen(Clients.attribute("pingone.token.exchange.accepted.audiences", "realm-management")));
        Secret own = powerful.clientCredentials();
        assertThat(users(own)).isEqualTo(200);
        Secret token = Exchange.by(next, Exchange.impersonation(own).with("audience", "realm-management"))
                .token();
        assertThat(users(token)).isEqualTo(401);
    }

    @Test
    void anApplicationThatMayDoTheSameByItselfAdministers() {
        Application equal = realm.application("equal", everything()).grant("realm-management", "view-users");
        assertThat(users(impersonated(equal))).isEqualTo(200);
        grant(admin, "view-events");
        try {
            assertThat(users(impersonated(equal))).isEqualTo(401);
        } finally {
            withdraw(admin, "view-events");
        }
    }

    @Test
    void noMapperLendsTheRightsOfAnotherApplication() {
        realm.application("operations", everything()).grant("realm-management", "view-users");
        Application posing = realm.application(
                "posing",
                everything()
                        .andThen(Clients.attribute("pingone.token.exchange.accepted.audiences", "realm-management"))
                        .andThen(client -> client.setProtocolMappers(List.of(Mappers.claim("azp", "operations")))));
        Form form = Exchange.impersonation(admin.logIn(app, "openid").accessToken());
        Secret token =
                Exchange.by(posing, form.with("audience", "realm-management")).token();
        assertThat(Jwt.of(token).text("azp")).isEqualTo("posing");
        assertThat(users(token)).isEqualTo(401);
    }

    @Test
    void anAdministratorWithAPairwiseSubjectIsRecognized() {
        Application pairwise = realm.application("pairwise", everything().andThen(client -> {
            client.setRedirectUris(List.of(Clients.CALLBACK));
            client.setProtocolMappers(
                    List.of(Api.mapper("oidc-sha256-pairwise-sub-mapper", Map.of("pairwiseSubAlgorithmSalt", "salt"))));
        }));
        Secret token = impersonated(pairwise);
        assertThat(Jwt.of(token).text("sub")).isNotEqualTo(admin.id());
        assertThat(users(token)).isEqualTo(401);
    }

    @Test
    void theIssuedTokenHasNoRoleOutsideTheApplicationsScope() {
        Application narrow = realm.application("narrow", client -> client.setFullScopeAllowed(false));
        Form form = Exchange.impersonation(admin.logIn(narrow, "openid").accessToken());
        Secret token = Exchange.by(narrow, form).token();
        assertThat(Jwt.of(token).payload()).doesNotContainKeys("resource_access", "realm_access", "aud");
        assertThat(users(token)).isEqualTo(401);
    }

    /** Obtains a token for Keycloak's own APIs, which the request names as its audiences. */
    private Secret impersonated(Application application) {
        Form form = Exchange.impersonation(admin.logIn(application, "openid").accessToken());
        return Exchange.by(application, form.and("audience", "realm-management").and("audience", "account"))
                .token();
    }

    private void grant(Person person, String role) {
        person.admin().roles().clientLevel(management()).add(List.of(role(role)));
    }

    private void withdraw(Person person, String role) {
        person.admin().roles().clientLevel(management()).remove(List.of(role(role)));
    }

    private RoleRepresentation role(String name) {
        return realm.admin().clients().get(management()).roles().get(name).toRepresentation();
    }

    private String management() {
        return realm.admin().clients().findByClientId("realm-management").get(0).getId();
    }

    private int users(Secret token) {
        return get("/admin/realms/" + realm.name() + "/users", token);
    }

    private int account(Secret token) {
        return get("/realms/" + realm.name() + "/account/", token);
    }

    private int get(String path, Secret token) {
        return Http.call("GET", URI.create(realm.server().url() + path))
                .bearer(token)
                .header("Accept", "application/json")
                .send()
                .status();
    }
}
