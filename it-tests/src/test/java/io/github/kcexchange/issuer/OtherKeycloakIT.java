// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.Server;
import io.github.kcexchange.server.Stock;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A realm of another Keycloak, which does not have the extension, is the trusted issuer. */
@OnKeycloak
final class OtherKeycloakIT {
    private final TestRealm realm;
    private final TestRealm partner;
    private final Application application;
    private final Application shop;
    private final Person aliceHere;
    private final Person aliceThere;

    OtherKeycloakIT(TestRealm realm, @Stock Server other) {
        this.realm = realm;
        this.partner = TestRealm.on(other);
        realm.change(all -> all.setSslRequired("none"));
        this.shop = partner.plainClient("shop");
        this.aliceThere = partner.person("alice");
        this.application = realm.application("app");
        this.aliceHere = realm.person("alice-here");
        String keys = "http://" + other.container().address() + ":8080/realms/" + partner.name()
                + "/protocol/openid-connect/certs";
        var api = realm.management();
        Answer created = api.post(
                        "/trustedIssuers",
                        Map.of(
                                "name",
                                "Partner",
                                "issuer",
                                partner.issuer().toString(),
                                "jwksUrl",
                                keys,
                                "audiences",
                                List.of("account")))
                .hasStatus(201);
        new OtherIssuer.Trusted(realm, api, (String) created.json().get("id"), (String)
                        created.json().get("alias"))
                .assignedTo(application)
                .link(aliceHere, aliceThere.id());
    }

    @Test
    void anAccessTokenOfTheOtherKeycloakBecomesOneOfThisRealm() {
        Secret there = aliceThere.logIn(shop, "openid").accessToken();
        Jwt issued = Exchange.by(application, OtherIssuer.exchange(there)).jwt();
        assertThat(issued.payload())
                .containsEntry("iss", realm.issuer().toString())
                .containsEntry("sub", aliceHere.id())
                .doesNotContainKey("sid");
    }

    @Test
    void aServiceAccountOfTheOtherKeycloakNeedsALinkToo() {
        Secret there = shop.clientCredentials();
        Exchange.by(application, OtherIssuer.exchange(there))
                .isRejected(Problem.EXTERNAL_TOKEN_SUBJECT_NOT_LINKED, " Look at subject_token.");
    }

    @Test
    void aRefreshTokenAndAnIdTokenForAnotherClientAreRejected() {
        Answer there = aliceThere.logIn(shop, "openid");
        Exchange.by(application, OtherIssuer.exchange(there.secret("refresh_token")))
                .isRejected(Problem.EXTERNAL_TOKEN_MALFORMED, " Look at subject_token.");
        Exchange.by(application, OtherIssuer.exchange(there.secret("id_token")))
                .isRejected(Problem.EXTERNAL_TOKEN_FOR_ANOTHER_AUDIENCE, " Look at subject_token.");
    }

    @Test
    void keycloaksOwnExchangeStillRejectsATokenOfAnotherIssuer() {
        Application plain = realm.plainClient("plain");
        Secret own = aliceHere.logIn(plain, "openid").accessToken();
        assertThat(Exchange.by(plain, Exchange.impersonation(own)).jwt().text("sub"))
                .isEqualTo(aliceHere.id());
        Secret there = aliceThere.logIn(shop, "openid").accessToken();
        String type = "Parameter 'subject_token' supports access tokens only";
        rejectedByKeycloaksOwn(Exchange.by(plain, OtherIssuer.exchange(there)), type, "invalid_request", type);
        rejectedByKeycloaksOwn(
                Exchange.by(plain, Exchange.impersonation(there)),
                "Invalid token",
                "invalid_token",
                "subject_token validation failure");
    }

    private static void rejectedByKeycloaksOwn(Exchange exchange, String description, String error, String reason) {
        exchange.isRejectedByKeycloak(400, "invalid_request", description);
        assertThat(exchange.event().getType()).isEqualTo("TOKEN_EXCHANGE_ERROR");
        assertThat(exchange.event().getError()).isEqualTo(error);
        assertThat(exchange.event().getDetails())
                .containsEntry("reason", reason)
                .doesNotContainKey("exchange_mode");
    }
}
