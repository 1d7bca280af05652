// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Zillion Deals calls e-Flyers with its own token. E-Flyers needs a token for Zing: PingOne's machine-to-machine use
 * case.
 */
@OnKeycloak
final class MachineToMachineIT {
    private final TestRealm realm;
    private final Application zillionDeals;
    private final Application eFlyersTokenExchange;
    private final ResourceServer eFlyers;
    private final ResourceServer zing;

    MachineToMachineIT(TestRealm realm) {
        this.realm = realm;
        Api.E_FLYERS.in(realm);
        Api.ZING.in(realm);
        this.zillionDeals = realm.application(
                "zillion-deals", Clients.reaching(Api.E_FLYERS).andThen(Clients.withoutExchange()));
        this.eFlyersTokenExchange = realm.application(
                "e-flyers-token-exchange", Clients.reaching(Api.ZING).andThen(Clients.receiving(Api.E_FLYERS)));
        this.eFlyers = ResourceServer.in(realm, "e-flyers", Api.E_FLYERS);
        this.zing = ResourceServer.in(realm, "zing", Api.ZING);
    }

    @Test
    void followsEveryStepOfItsRuntimeOverview() {
        Secret t1 = clientCredentials();
        assertThat(eFlyers.receives(t1, zillionDeals)).containsEntry("scope", "e.crud");

        Secret t2 = Exchange.by(eFlyersTokenExchange, request(t1)).token();

        assertThat(zing.receives(t2, eFlyersTokenExchange))
                .containsEntry("client_id", "e-flyers-token-exchange")
                .containsEntry("sub", Jwt.of(t1).text("sub"))
                .containsEntry("scope", "z.read")
                .doesNotContainKeys("act", "may_act", "sid");
    }

    @Test
    void theClaimsAreThoseOfTheOriginal() {
        Secret token = clientCredentials();
        Jwt t1 = Jwt.of(token);
        Jwt t2 = Exchange.by(eFlyersTokenExchange, request(token)).jwt();
        assertThat(t2.text("azp")).isEqualTo("e-flyers-token-exchange");
        assertThat(t2.text("client_id")).isEqualTo("e-flyers-token-exchange");
        assertThat(t2.text("iss")).isEqualTo(t1.text("iss"));
        assertThat(t2.text("jti")).isNotEqualTo(t1.text("jti"));
        assertThat(Claims.audience(t2)).isEqualTo(List.of(Api.ZING.audience()));
        assertThat(t2.text("scope")).isEqualTo("z.read");
        assertThat(t2.text("sub"))
                .isEqualTo(t1.text("sub"))
                .isEqualTo(zillionDeals.admin().getServiceAccountUser().getId());
        assertThat(t2.claim("acr")).isEqualTo(t1.claim("acr"));
        assertThat(t2.claim("auth_time")).isEqualTo(t1.claim("auth_time"));
        assertThat(t2.payload()).doesNotContainKeys("sid", "act", "may_act");
    }

    /** Zing exchanges the tokens that are addressed to it, and so presents each of both tokens to Keycloak. */
    @Test
    void theUpstreamTokenIsNotAcceptedDownstream() {
        Application zingTokenExchange =
                realm.application("zing-token-exchange", Clients.reaching().andThen(Clients.receiving(Api.ZING)));
        Secret t1 = clientCredentials();
        Secret t2 = Exchange.by(eFlyersTokenExchange, request(t1)).token();
        assertThat(Claims.audience(Jwt.of(t1))).containsExactly(Api.E_FLYERS.audience());
        assertThat(Claims.audience(Jwt.of(t2))).containsExactly(Api.ZING.audience());
        Exchange.by(zingTokenExchange, Exchange.impersonation(t1))
                .isRejected(Problem.SUBJECT_TOKEN_NOT_FOR_APPLICATION);
        Exchange.by(zingTokenExchange, Exchange.impersonation(t2)).token();
    }

    @Test
    void aTokenFromBeforeANotBeforeIsRejected() {
        Form old = request(clientCredentials());
        int now = (int) Instant.now().getEpochSecond() + 1;
        zillionDeals.change(client -> client.setNotBefore(now));
        try {
            Exchange.by(eFlyersTokenExchange, old).isRejected(Problem.SUBJECT_TOKEN_INVALID);
        } finally {
            zillionDeals.change(client -> client.setNotBefore(0));
        }
        Exchange.by(eFlyersTokenExchange, old).token();
        realm.change(all -> all.setNotBefore(now));
        try {
            Exchange.by(eFlyersTokenExchange, old).isRejected(Problem.SUBJECT_TOKEN_INVALID);
        } finally {
            realm.change(all -> all.setNotBefore(0));
        }
    }

    /** The service account stays enabled, and the tokens were issued to e-Flyers. */
    @Test
    void theIssuedTokenEndsWithTheClientThatIsItsSubject() {
        Secret issued = exchangedOnce();
        zillionDeals.change(client -> client.setEnabled(false));
        try {
            assertThat(zing.client().sees(issued)).isFalse();
            Exchange.by(eFlyersTokenExchange, request(issued)).isRejected(Problem.SUBJECT_TOKEN_INVALID);
        } finally {
            zillionDeals.change(client -> client.setEnabled(true));
        }
        assertThat(zing.client().sees(issued)).isTrue();
        Exchange.by(eFlyersTokenExchange, request(issued)).token();
    }

    @Test
    void theIssuedTokenObeysTheNotBeforeOfTheClientThatIsItsSubject() {
        Secret issued = exchangedOnce();
        int later = (int) Instant.now().getEpochSecond() + 1;
        zillionDeals.change(client -> client.setNotBefore(later));
        try {
            assertThat(zing.client().sees(issued)).isFalse();
            Exchange.by(eFlyersTokenExchange, request(issued)).isRejected(Problem.SUBJECT_TOKEN_INVALID);
        } finally {
            zillionDeals.change(client -> client.setNotBefore(0));
        }
        assertThat(zing.client().sees(issued)).isTrue();
    }

    @Test
    void theEventNamesTheServiceAccountAndBothClients() {
        Exchange exchange = Exchange.by(eFlyersTokenExchange, request(clientCredentials()));
        exchange.token();
        assertThat(exchange.event().getClientId()).isEqualTo("e-flyers-token-exchange");
        assertThat(exchange.event().getUserId())
                .isEqualTo(zillionDeals.admin().getServiceAccountUser().getId());
        assertThat(exchange.event().getSessionId()).isNull();
        assertThat(exchange.event().getDetails())
                .containsEntry("exchange_mode", "impersonation")
                .containsEntry("subject_token_client_id", "zillion-deals")
                .containsEntry("audience", Api.ZING.audience())
                .containsEntry("scope", "z.read");
    }

    private Secret exchangedOnce() {
        Secret issued =
                Exchange.by(eFlyersTokenExchange, request(clientCredentials())).token();
        assertThat(zing.client().sees(issued)).isTrue();
        return issued;
    }

    private Secret clientCredentials() {
        Form form = Form.clientCredentials().with("scope", "e.crud");
        return realm.token(Prefix.AS).post(form, zillionDeals.basic()).accessToken();
    }

    private static Form request(Secret t1) {
        return Exchange.impersonation(t1).with("scope", Api.ZING.scope());
    }
}
