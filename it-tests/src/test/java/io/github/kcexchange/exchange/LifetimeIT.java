// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Jwt;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Five minutes, whatever the lifespans of realm and client are; less only if the credential expires sooner. */
@OnKeycloak
@TouchesSql
final class LifetimeIT {
    private final TestRealm realm;
    private final Application application;
    private final Gateway gateway;

    LifetimeIT(TestRealm realm) {
        this.realm = realm;
        this.application = realm.application(
                "application", client -> client.getAttributes().put("access.token.lifespan", "3600"));
        this.gateway = realm.gateway("gateway");
        realm.change(representation -> {
            representation.setAccessTokenLifespan(60);
            representation.setSsoSessionMaxLifespan(120);
            representation.setSsoSessionIdleTimeout(120);
        });
    }

    @Test
    void isFiveMinutesForAnApplicationWithALongerLifespan() {
        isFiveMinutes(Exchange.by(application, gateway.credential().form()));
    }

    @Test
    void isFiveMinutesForTheCredentialAloneInARealmWithAShorterLifespan() {
        isFiveMinutes(Exchange.alone(realm, gateway.credential().form()));
    }

    @Test
    void isFiveMinutesForACredentialThatExpiresLater() {
        isFiveMinutes(Exchange.alone(
                realm, endingIn(realm.gateway("later"), Duration.ofHours(1)).form()));
    }

    @Test
    void endsWithACredentialThatExpiresSooner() {
        Instant end = Instant.now().plusSeconds(120).truncatedTo(ChronoUnit.SECONDS);
        Gateway sooner = realm.gateway("sooner");
        Answer answer = Exchange.alone(
                        realm,
                        sooner.credential(Map.of("expiresAt", end.toString())).form())
                .answer();
        Jwt token = Jwt.of(answer.accessToken());
        assertThat(token.number("exp")).isEqualTo(end.getEpochSecond());
        assertThat(answer.json()).containsEntry("expires_in", (int) (token.number("exp") - token.number("iat")));
    }

    @Test
    void isOverWithTheCredential() {
        Credential brief = endingIn(realm.gateway("brief"), Duration.ofSeconds(6));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> realm.token().post(brief.form()).status() == 400);
        Exchange.by(application, brief.form()).isRejected(Problem.CREDENTIAL_EXPIRED);
    }

    private static Credential endingIn(Gateway gateway, Duration duration) {
        return gateway.credential(
                Map.of("expiresAt", Instant.now().plus(duration).toString()));
    }

    private static void isFiveMinutes(Exchange exchange) {
        Jwt token = exchange.jwt();
        assertThat(token.number("exp") - token.number("iat")).isEqualTo(300);
        assertThat(exchange.answer().json()).containsEntry("expires_in", 300);
    }
}
