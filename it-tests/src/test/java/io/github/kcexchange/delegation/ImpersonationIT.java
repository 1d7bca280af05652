// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Mappers;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XL Delivery sends a user's token to Address, which needs one for Buzzer: PingOne's use case of impersonation. */
@OnKeycloak
final class ImpersonationIT {
    private final TestRealm realm;
    private final Person alice;
    private final Application xlDelivery;
    private final Application addressTokenExchange;
    private final ResourceServer address;
    private final ResourceServer buzzer;

    ImpersonationIT(TestRealm realm) {
        this.realm = realm;
        Api.ADDRESS.in(realm);
        Api.BUZZER.in(realm);
        this.alice = realm.person("alice");
        this.xlDelivery =
                realm.application("xl-delivery", Clients.reaching(Api.ADDRESS).andThen(Clients.signingIn()));
        this.addressTokenExchange = realm.application(
                "address-token-exchange", Clients.reaching(Api.BUZZER).andThen(Clients.receiving(Api.ADDRESS)));
        this.address = ResourceServer.in(realm, "address", Api.ADDRESS);
        this.buzzer = ResourceServer.in(realm, "buzzer", Api.BUZZER);
    }

    @Test
    void followsEveryStepOfItsRuntimeOverview() {
        Secret t1 = signIn().accessToken();
        assertThat(address.receives(t1, xlDelivery)).containsEntry("scope", "a.crud openid");

        Exchange exchange = Exchange.by(addressTokenExchange, request(t1));
        Secret t2 = exchange.token();

        assertThat(buzzer.receives(t2, addressTokenExchange))
                .containsEntry("client_id", addressTokenExchange.clientId())
                .containsEntry("sub", alice.id())
                .containsEntry("scope", "b.read")
                .containsEntry("aud", Api.BUZZER.audience())
                .doesNotContainKeys("act", "may_act");
        assertThat(address.client().sees(t1))
                .as("the subject token can be exchanged again")
                .isTrue();
    }

    @Test
    void theAnswerHasTheMembersOfTheOriginal() {
        Answer answer = Exchange.by(addressTokenExchange, request(signIn().accessToken()))
                .answer();
        Jwt t2 = Jwt.of(answer.accessToken());
        assertThat(answer.header("Content-Type")).contains("application/json");
        assertThat(answer.json())
                .isEqualTo(Map.of(
                        "access_token",
                        answer.accessToken(),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        (int) (t2.number("exp") - t2.number("iat")),
                        "refresh_expires_in",
                        0,
                        "not-before-policy",
                        0,
                        "issued_token_type",
                        Form.ACCESS_TOKEN,
                        "session_state",
                        t2.text("sid"),
                        "scope",
                        "b.read"));
    }

    @Test
    void theClaimsAreThoseOfTheOriginal() {
        Jwt t1 = Jwt.of(signIn().accessToken());
        Jwt t2 = Exchange.by(addressTokenExchange, request(signIn().accessToken()))
                .jwt();
        assertThat(t1.text("azp")).isEqualTo("xl-delivery");
        assertThat(t2.text("azp")).isEqualTo("address-token-exchange");
        assertThat(t2.text("client_id")).isEqualTo("address-token-exchange");
        assertThat(t2.text("iss")).isEqualTo(t1.text("iss"));
        assertThat(t2.text("jti")).isNotEqualTo(t1.text("jti"));
        assertThat(Claims.audience(t1)).isEqualTo(List.of(Api.ADDRESS.audience()));
        assertThat(Claims.audience(t2)).isEqualTo(List.of(Api.BUZZER.audience()));
        assertThat(t1.text("scope")).isEqualTo("a.crud openid");
        assertThat(t2.text("scope")).isEqualTo("b.read");
        assertThat(t2.text("sub")).isEqualTo(t1.text("sub")).isEqualTo(alice.id());
    }

    @Test
    void theSignInIsCopiedUnchanged() {
        Secret token = signIn().accessToken();
        Jwt t1 = Jwt.of(token);
        Jwt t2 = Exchange.by(addressTokenExchange, request(token)).jwt();
        assertThat(t2.text("sid")).isNotNull().isEqualTo(t1.text("sid"));
        assertThat(t2.number("auth_time")).isEqualTo(t1.number("auth_time"));
        assertThat(t2.text("acr")).isNotNull().isEqualTo(t1.text("acr"));
        assertThat(t2.number("iat")).isGreaterThanOrEqualTo(t1.number("iat"));
        assertThat(t2.number("exp")).isLessThanOrEqualTo(t1.number("exp"));
        assertThat(t2.payload()).doesNotContainKeys("act", "may_act", "resource_access", "realm_access");
    }

    /** Keycloak looks up the user of a token by its session. The id of a session is no secret: each client has it. */
    @ParameterizedTest
    @ValueSource(strings = {Form.ACCESS_TOKEN, Form.ID_TOKEN})
    void noMapperNamesAnotherSession(String requested) {
        String kind = requested.substring(requested.lastIndexOf(':') + 1);
        Answer ofBob = new Browser(realm).signIn(realm.person("bob-" + kind), xlDelivery, "openid");
        String bobs = Jwt.of(ofBob.accessToken()).text("sid");
        Application posing = realm.application(
                "posing-" + kind,
                Clients.reaching(Api.BUZZER)
                        .andThen(Clients.receiving(Api.ADDRESS))
                        .andThen(client -> client.setProtocolMappers(List.of(Mappers.claim("sid", bobs)))));
        Secret token = signIn().accessToken();
        Form form = Exchange.impersonation(token).with("scope", Api.BUZZER.scope());
        Secret issued = Exchange.by(posing, form.with("requested_token_type", requested))
                .token();
        assertThat(Jwt.of(issued).text("sid")).isEqualTo(Jwt.of(token).text("sid"));
        Jwt again = Exchange.by(posing, Form.exchange(issued, requested)).jwt();
        assertThat(again.text("sub")).isEqualTo(alice.id());
    }

    @Test
    void theEventNamesTheUserTheSessionAndTheClients() {
        Secret token = signIn().accessToken();
        Exchange exchange = Exchange.by(addressTokenExchange, request(token));
        exchange.token();
        assertThat(exchange.event().getClientId()).isEqualTo("address-token-exchange");
        assertThat(exchange.event().getUserId()).isEqualTo(alice.id());
        assertThat(exchange.event().getSessionId()).isEqualTo(Jwt.of(token).text("sid"));
        assertThat(exchange.event().getDetails())
                .containsEntry("exchange_mode", "impersonation")
                .containsEntry("client_auth_method", "client-secret")
                .containsEntry("subject_token_type", Form.ACCESS_TOKEN)
                .containsEntry("subject_token_client_id", "xl-delivery")
                .containsEntry("audience", Api.BUZZER.audience())
                .containsEntry("scope", "b.read")
                .doesNotContainKeys("actor", "actor_id", "actor_type", "delegation_chain", "reason");
    }

    @Test
    void theIssuedTokenBecomesInactiveWithTheUsersSession() {
        Secret token = signIn().accessToken();
        Secret issued = Exchange.by(addressTokenExchange, request(token)).token();
        assertThat(buzzer.client().sees(issued)).isTrue();
        realm.admin().deleteSession(Jwt.of(token).text("sid"), false);
        assertThat(buzzer.client().sees(issued)).isFalse();
    }

    @Test
    void theUsersIdTokenIsExchangedByTheApplicationItIsAddressedTo() {
        Application portal = realm.application(
                "portal",
                Clients.signingIn()
                        .andThen(Clients.reaching(Api.BUZZER))
                        .andThen(Clients.attribute(Application.EXCHANGE_ENABLED, "true")));
        Secret idToken = new Browser(realm).signIn(alice, portal, "openid").secret("id_token");
        Exchange exchange =
                Exchange.by(portal, Form.exchange(idToken, Form.ID_TOKEN).with("scope", "b.read"));
        Jwt subject = Jwt.of(idToken);
        Jwt issued = exchange.jwt();
        assertThat(issued.text("sub")).isEqualTo(alice.id());
        assertThat(issued.text("sid")).isEqualTo(subject.text("sid"));
        assertThat(issued.number("auth_time")).isEqualTo(subject.number("auth_time"));
        assertThat(issued.text("acr")).isEqualTo(subject.text("acr"));
        assertThat(Claims.audience(issued)).isEqualTo(List.of(Api.BUZZER.audience()));
        assertThat(exchange.event().getDetails()).containsEntry("subject_token_type", Form.ID_TOKEN);
    }

    private Answer signIn() {
        return new Browser(realm).signIn(alice, xlDelivery, "openid a.crud");
    }

    private static Form request(Secret t1) {
        return Exchange.impersonation(t1)
                .with("scope", Api.BUZZER.scope())
                .with("requested_token_type", Form.ACCESS_TOKEN);
    }
}
