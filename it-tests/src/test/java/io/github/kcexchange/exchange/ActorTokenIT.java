// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.forge.Forger;
import io.github.kcexchange.forge.RealmKey;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Mappers;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A request or token that names an actor never reaches Keycloak's own exchange, which would drop the chain of actors.
 */
@OnKeycloak
final class ActorTokenIT {
    private static final Map<String, Object> SOMEONE = Map.of("sub", "someone");

    private final TestRealm realm;
    private final RealmKey key;
    private final Person alice;
    private final Application portal;
    private final Application standard;
    private final Application neither;

    ActorTokenIT(TestRealm realm) {
        this.realm = realm;
        this.key = RealmKey.importedInto(realm);
        this.alice = realm.person("alice");
        this.standard = realm.plainClient("standard");
        this.neither =
                realm.application("neither", client -> client.getAttributes().clear());
        this.portal = realm.application("portal", client -> {
            client.getAttributes().clear();
            client.setProtocolMappers(List.of(Mappers.toClient("standard"), Mappers.toClient("neither")));
        });
    }

    Stream<Application> withoutOptIn() {
        return Stream.of(standard, neither);
    }

    /** Shows that the requests below would succeed without the guard. */
    @Test
    void withoutAnActorKeycloakExchangesATokenSignedByTheTest() {
        Secret signed = Forger.of(plain()).claim("nickname", "al").signedBy(key.pair());
        Secret issued = realm.token().post(exchange(signed), standard.basic()).accessToken();
        assertThat(Jwt.of(issued).claim("azp")).isEqualTo("standard");
    }

    @ParameterizedTest
    @MethodSource("withoutOptIn")
    void anActorTokenIsRejected(Application client) {
        Form form = exchange(plain());
        Form actor = form.with("actor_token", plain().reveal());
        rejected(client, actor.with("actor_token_type", Form.ACCESS_TOKEN), Problem.DELEGATION_NOT_SWITCHED_ON);
        rejected(client, actor, Problem.DELEGATION_NOT_SWITCHED_ON);
        rejected(client, form.with("actor_token_type", Form.ACCESS_TOKEN), Problem.DELEGATION_NOT_SWITCHED_ON);
        rejected(client, form.with("actor_token", "nonsense"), Problem.DELEGATION_NOT_SWITCHED_ON);
        rejected(client, form.with("actor_token_type", "x".repeat(4001)), Problem.DELEGATION_NOT_SWITCHED_ON);
    }

    @ParameterizedTest
    @MethodSource("withoutOptIn")
    void aSubjectTokenWithAnActorIsRejected(Application client) {
        rejected(client, exchange(marked("act", SOMEONE)), Problem.SUBJECT_TOKEN_CARRIES_DELEGATION);
    }

    @ParameterizedTest
    @MethodSource("withoutOptIn")
    void aSubjectTokenWithMayActIsRejected(Application client) {
        rejected(client, exchange(marked("may_act", SOMEONE)), Problem.SUBJECT_TOKEN_CARRIES_DELEGATION);
    }

    @Test
    void anIllTypedMayActIsRejectedToo() {
        Stream.<Object>of(Map.of(), "text", List.of(), 7, false).forEach(value -> {
            rejected(standard, exchange(marked("may_act", value)), Problem.SUBJECT_TOKEN_CARRIES_DELEGATION);
            rejected(standard, exchange(marked("act", value)), Problem.SUBJECT_TOKEN_CARRIES_DELEGATION);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {Form.ID_TOKEN, Form.REFRESH_TOKEN, "urn:ietf:params:oauth:token-type:jwt", "urn:x"})
    void anotherSubjectTokenTypeIsNoWayAround(String type) {
        rejected(standard, Form.exchange(marked("act", SOMEONE), type), Problem.SUBJECT_TOKEN_CARRIES_DELEGATION);
    }

    /** Keycloak removes these characters from every parameter before its own exchange reads it. */
    @ParameterizedTest
    @ValueSource(strings = {"[0m", "\u0000", "\n", "%0A"})
    void aTokenThatKeycloakWouldCleanIsRejectedToo(String dirt) {
        String token = marked("act", SOMEONE).reveal();
        Secret dirty = Secret.of(token.replaceFirst("\\.", dirt + "."));
        rejected(standard, exchange(dirty), Problem.SUBJECT_TOKEN_CARRIES_DELEGATION);
    }

    private void rejected(Application client, Form form, Problem problem) {
        Exchange rejected = Exchange.by(client, form);
        rejected.isRejected(problem);
        assertThat(rejected.event().getClientId()).isEqualTo(client.clientId());
    }

    private static Form exchange(Secret subject) {
        return Form.exchange(subject, Form.ACCESS_TOKEN);
    }

    private Secret plain() {
        return alice.logIn(portal, "openid").secret("access_token");
    }

    /** Signed with the realm's own key, because no current server issues such a token to every client. */
    private Secret marked(String claim, Object value) {
        return Forger.of(plain()).claim(claim, value).signedBy(key.pair());
    }
}
