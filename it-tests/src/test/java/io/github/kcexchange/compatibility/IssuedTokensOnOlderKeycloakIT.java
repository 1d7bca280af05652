// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.doors.EveryDoor;
import io.github.kcexchange.forge.Forger;
import io.github.kcexchange.forge.RealmKey;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnOlderKeycloak;
import io.github.kcexchange.server.Server;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.RoleScopeResource;

/** Issued tokens at the doors of Keycloak, and the events that end them. */
@OnOlderKeycloak
final class IssuedTokensOnOlderKeycloakIT {
    private final TestRealm realm;
    private final Application application;

    IssuedTokensOnOlderKeycloakIT(Server server) {
        this.realm = TestRealm.on(server);
        this.application = realm.application(
                "application",
                client -> client.getAttributes().put("allow.token.introspection.without.audience.check", "true"));
    }

    @Test
    void theNotBeforeOfTheRealmCountsIfItIsTheLaterOne() {
        tokensEndWithNotBefore(soon(), 1);
    }

    @Test
    void theNotBeforeOfTheClientCountsIfItIsTheLaterOne() {
        tokensEndWithNotBefore(1, soon());
    }

    /** Keycloak itself compares a token with the earlier of the two times. */
    private void tokensEndWithNotBefore(int ofTheRealm, int ofTheClient) {
        Secret idToken = realm.person("nora").logIn(application, "openid").secret("id_token");
        Form form = Form.exchange(idToken, Form.ID_TOKEN);
        Secret issued = Exchange.by(application, form).token();
        assertThat(application.sees(issued)).isTrue();
        realm.change(all -> all.setNotBefore(ofTheRealm));
        application.change(client -> client.setNotBefore(ofTheClient));
        assertThat(application.sees(issued)).isFalse();
        Exchange.by(application, form).isRejected(Problem.SUBJECT_TOKEN_INVALID);
    }

    /** Later than each token of the test, so that none is younger. */
    private static int soon() {
        return (int) Instant.now().getEpochSecond() + 60;
    }

    /** Keycloak trusts the admin roles in a token, also after the user has lost them. */
    @Test
    void aTokenOfAFormerAdministratorDoesNotAdminister() {
        Application standingIn = realm.application("standing-in", client -> client.setFullScopeAllowed(true));
        Person administrator = realm.person("ada").grant("realm-management", "view-users");
        Secret own = administrator.logIn(standingIn, "openid").accessToken();
        Form form = Form.exchange(own, Form.ACCESS_TOKEN).with("audience", "realm-management");
        Secret issued = realm.token().post(form, standingIn.basic()).accessToken();
        assertThat(users(issued)).isEqualTo(401);
        withdrawAdminRoles(administrator);
        assertThat(users(issued)).isEqualTo(401);
    }

    private void withdrawAdminRoles(Person person) {
        String management = realm.admin()
                .clients()
                .findByClientId("realm-management")
                .get(0)
                .getId();
        RoleScopeResource roles = person.admin().roles().clientLevel(management);
        roles.remove(roles.listAll());
        assertThat(roles.listAll()).isEmpty();
    }

    private int users(Secret token) {
        URI users = URI.create(realm.server().url() + "/admin/realms/" + realm.name() + "/users");
        return Http.call("GET", users).bearer(token).send().status();
    }

    /**
     * A browser can begin a session with the id of an earlier one, also for another user. Keycloak's client
     * registration does not read the session. The application is older than each of the tokens.
     */
    @Test
    void aTokenFromBeforeItsSessionReadsNoRegisteredClient() {
        RealmKey key = RealmKey.importedInto(realm);
        Application registering = realm.application("registering", client -> client.setFullScopeAllowed(true))
                .grant("realm-management", "view-clients");
        Person administrator = realm.person("ada").grant("realm-management", "view-clients");
        long created = Instant.now().getEpochSecond();
        await().until(() -> Instant.now().getEpochSecond() > created + 3);
        Secret own = administrator.logIn(registering, "openid").accessToken();
        Form form = Form.exchange(own, Form.ACCESS_TOKEN).with("audience", "realm-management");
        Secret issued = realm.token().post(form, registering.basic()).accessToken();
        long issuedAt = Jwt.of(issued).number("iat");
        Forger forger = Forger.of(issued);
        assertThat(registeredClient(forger.claim("iat", issuedAt).signedBy(key.pair())))
                .isEqualTo(200);
        assertThat(registeredClient(forger.claim("iat", issuedAt - 3).signedBy(key.pair())))
                .isEqualTo(401);
    }

    /** Keycloak does not store when a client was created. The age of its service account shows the difference. */
    @Test
    void aLaterApplicationOfTheSameNameDoesNotMakeTheTokensOfTheEarlierOneValid() {
        Application earlier = realm.application("recreated", client -> {});
        Secret own = realm.person("nora").logIn(earlier, "openid").accessToken();
        Form form = Form.exchange(own, Form.ACCESS_TOKEN);
        Secret issued = Exchange.by(earlier, form).token();
        assertThat(application.sees(issued)).isTrue();
        earlier.admin().remove();
        long issuedAt = Jwt.of(issued).number("iat");
        await().until(() -> Instant.now().getEpochSecond() > issuedAt);
        realm.application("recreated", client -> {});
        assertThat(application.sees(issued)).isFalse();
    }

    private int registeredClient(Secret token) {
        String path = "/realms/" + realm.name() + "/clients-registrations/default/application";
        return Http.call("GET", URI.create(realm.server().url() + path))
                .bearer(token)
                .send()
                .status();
    }

    @Test
    void everyDoorOpensAsThePageSays() {
        EveryDoor.opensAsThePageSays(realm);
    }
}
