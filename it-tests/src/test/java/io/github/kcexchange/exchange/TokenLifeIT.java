// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Issued tokens become inactive at once when the credential, gateway or application that they depend on is revoked,
 * disabled or deleted.
 */
@OnKeycloak
final class TokenLifeIT {
    private final TestRealm first;

    TokenLifeIT(TestRealm realm) {
        this.first = realm;
    }

    /** A gateway, an application that exchanges, and one that may introspect every token. */
    record Setting(TestRealm realm, Gateway gateway, Credential credential, Application holder, Application witness) {

        static Setting in(TestRealm realm) {
            Gateway gateway = realm.gateway("gateway");
            Application witness = realm.application(
                    "witness",
                    client -> client.getAttributes().put("allow.token.introspection.without.audience.check", "true"));
            return new Setting(realm, gateway, gateway.credential(), realm.application("holder"), witness);
        }

        Secret byHolder() {
            return realm.token().post(openid(), holder.basic()).accessToken();
        }

        Secret alone() {
            return realm.token().post(openid()).accessToken();
        }

        private Form openid() {
            return credential.form().with("scope", "openid");
        }

        int userinfo(Secret token) {
            return Http.call("GET", realm.at(Prefix.AS, "/userinfo"))
                    .bearer(token)
                    .send()
                    .status();
        }
    }

    record Loss(String name, ThrowingConsumer<Setting> what) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Loss> losses() {
        return Stream.of(
                new Loss(
                        "the credential is deleted",
                        setting -> setting.credential().delete()),
                new Loss("the gateway is disabled", setting -> setting.gateway().put(Map.of("enabled", false))),
                new Loss("the client is disabled", setting -> setting.gateway().change(c -> c.setEnabled(false))),
                new Loss("the gateway is deleted", setting -> setting.gateway().delete()),
                new Loss(
                        "the client is deleted",
                        setting -> setting.gateway().client().remove()),
                new Loss("the service account is disabled", TokenLifeIT::disableServiceAccount),
                new Loss(
                        "the service account is logged out",
                        s -> s.gateway().serviceAccountUser().logout()),
                new Loss("the realm's not-before is pushed", s -> s.realm().change(r -> r.setNotBefore(soon()))),
                new Loss("the gateway's not-before is pushed", s -> s.gateway().change(c -> c.setNotBefore(soon()))));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void tokensAreInactiveAtOnceWhen(Loss loss) throws Throwable {
        Setting setting = Setting.in(first.neighbour());
        Secret byHolder = setting.byHolder();
        Secret alone = setting.alone();
        isActive(setting, byHolder);
        isActive(setting, alone);
        afterTheSecondOf(alone);
        loss.what().accept(setting);
        isInactive(setting, byHolder);
        isInactive(setting, alone);
    }

    @Test
    void aTokenEndsWithItsOwnCredentialOnly() {
        Setting setting = Setting.in(first.neighbour());
        Credential other = setting.gateway().credential();
        Secret ofOther = first(setting, other);
        Secret ofFirst = setting.byHolder();
        isActive(setting, ofFirst);
        setting.credential().delete();
        isInactive(setting, ofFirst);
        assertThat(setting.witness().sees(ofOther)).isTrue();
    }

    @Test
    void aTokenOfAnApplicationEndsWithTheApplication() {
        Setting setting = Setting.in(first.neighbour());
        Secret token = setting.byHolder();
        Secret alone = setting.alone();
        isActive(setting, token);
        setting.holder().change(client -> client.setEnabled(false));
        isInactive(setting, token);
        isActive(setting, alone);
    }

    @Test
    void aTokenOfAnApplicationObeysTheApplicationsNotBefore() {
        Setting setting = Setting.in(first.neighbour());
        Secret token = setting.byHolder();
        isActive(setting, token);
        setting.holder().change(client -> client.setNotBefore(soon()));
        isInactive(setting, token);
    }

    @Test
    void noTokenOutlivesItsCredential() {
        Setting setting = Setting.in(first.neighbour());
        Instant end = Instant.now().plusSeconds(8);
        Credential brief = setting.gateway().credential(Map.of("expiresAt", end.toString()));
        Secret token = first(setting, brief);
        assertThat(setting.witness().sees(token)).isTrue();
        await().atMost(Duration.ofSeconds(30)).until(() -> !setting.witness().sees(token));
    }

    @Test
    void tokensAreActiveAgainWhenTheirGatewayIsEnabledAgain() {
        Setting setting = Setting.in(first.neighbour());
        Secret token = setting.byHolder();
        isActive(setting, token);
        setting.gateway().put(Map.of("enabled", false));
        isInactive(setting, token);
        setting.gateway().put(Map.of("enabled", true));
        isActive(setting, token);
    }

    @Test
    void theHolderRevokesItsToken() {
        Setting setting = Setting.in(first.neighbour());
        Secret token = setting.byHolder();
        Secret other = setting.byHolder();
        revoke(setting, setting.witness(), token).hasStatus(400);
        isActive(setting, token);
        revoke(setting, setting.holder(), token).hasStatus(200);
        isInactive(setting, token);
        isActive(setting, other);
        setting.byHolder();
    }

    private static Answer revoke(Setting setting, Application client, Secret token) {
        Http call = Http.call("POST", setting.realm().at(Prefix.AS, "/revoke"));
        return client.basic()
                .on(call, Form.empty().with("token", token.reveal()))
                .send();
    }

    private static Secret first(Setting setting, Credential credential) {
        return setting.realm()
                .token()
                .post(credential.form(), setting.holder().basic())
                .accessToken();
    }

    private static void isActive(Setting setting, Secret token) {
        assertThat(setting.witness().sees(token)).isTrue();
        assertThat(setting.userinfo(token)).isEqualTo(200);
    }

    private static void isInactive(Setting setting, Secret token) {
        assertThat(setting.witness().sees(token)).isFalse();
        assertThat(setting.userinfo(token)).isEqualTo(401);
    }

    private static void disableServiceAccount(Setting setting) {
        UserRepresentation account = setting.gateway().serviceAccount();
        account.setEnabled(false);
        setting.gateway().serviceAccountUser().update(account);
    }

    /**
     * Waits for the next second: Keycloak's not-before has whole seconds and does not invalidate tokens of the same
     * second.
     */
    private static void afterTheSecondOf(Secret token) {
        long issued = Jwt.of(token).number("iat");
        await().until(() -> Instant.now().getEpochSecond() > issued);
    }

    private static int soon() {
        return (int) Instant.now().plusSeconds(5).getEpochSecond();
    }
}
