// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static io.github.kcexchange.delegation.ClaimMapper.mapping;
import static io.github.kcexchange.delegation.ClaimMapper.ofSubject;
import static io.github.kcexchange.delegation.ClaimMapper.required;
import static io.github.kcexchange.delegation.ClaimScene.AGENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A claim that the mapper {@code pingone-exchanged-token-claim-mapper} looks for and that is missing. */
@OnKeycloak
final class RequiredClaimIT {
    private final ClaimScene scene;

    RequiredClaimIT(TestRealm realm) {
        this.scene = ClaimScene.in(realm);
    }

    @Test
    void withoutAnActorTokenItsClaimIsMissing() {
        Application agent = scene.agent(required(mapping("actor_token", "azp", "agent_client")));
        missing(Exchange.by(agent, scene.forAgent()), "agent_client");
        Jwt issued = Exchange.by(agent, Exchange.withActor(scene.forAgent(), agent.clientCredentials()))
                .jwt();
        assertThat(issued.claim("agent_client")).isEqualTo(AGENT);
        agent.admin().remove();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "department.name", "record.nothing", "record.open.x"})
    void withoutARequiredClaimTheExchangeIsRejected(String claim) {
        Application application = scene.carrying(required(ofSubject(claim, "carried.claim")));
        missing(Exchange.by(application, scene.forBuzzer()), "carried.claim");
    }

    @Test
    void aRequiredClaimThatIsPresentIsCarried() {
        Application application = scene.carrying(required(ofSubject("department", "department")));
        assertThat(Exchange.by(application, scene.forBuzzer()).jwt().claim("department"))
                .isEqualTo("radiology");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "record.nothing"})
    void withoutAClaimThatIsNotRequiredTheTokenHasNone(String claim) {
        Application application = scene.carrying(ofSubject(claim, "carried"));
        Secret issued = Exchange.by(application, scene.forBuzzer()).token();
        assertThat(Jwt.of(issued).payload()).doesNotContainKey("carried");
        assertThat(scene.reader().introspect(issued)).doesNotContainKey("carried");
    }

    /** The header has the key and the algorithm, which are no claims. */
    @Test
    void theHeaderOfTheTokenIsNotRead() {
        Application application = scene.carrying(required(ofSubject("kid", "carried")));
        missing(Exchange.by(application, scene.forBuzzer()), "carried");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kid", "alg"})
    void theHeaderOfTheActorTokenIsNotRead(String member) {
        Application agent = scene.agent(required(mapping("actor_token", member, "carried")));
        Secret actor = agent.clientCredentials();
        assertThat(Jwt.of(actor).header()).containsKey(member);
        missing(Exchange.by(agent, Exchange.withActor(scene.forAgent(), actor)), "carried");
        agent.admin().remove();
    }

    /** The types are parameters of the request and no claims. The event shows that of the subject token. */
    @ParameterizedTest
    @ValueSource(strings = {"subject_token_type", "subjectTokenType", "actor_token_type", "actorTokenType"})
    void theTypesOfTheTokensAreNotRead(String claim) {
        for (String source : List.of("subject_token", "actor_token")) {
            Application agent = scene.agent(required(mapping(source, claim, "carried")));
            Exchange exchange = Exchange.by(agent, Exchange.withActor(scene.forAgent(), agent.clientCredentials()));
            missing(exchange, "carried");
            assertThat(exchange.event().getDetails()).containsEntry("subject_token_type", Form.ACCESS_TOKEN);
            agent.admin().remove();
        }
    }

    /** The method of the client authentication is a setting of the client and no claim. The event shows it. */
    @Test
    void theAuthenticationMethodOfTheClientIsNotRead() {
        Application agent = scene.agent(required(mapping("actor_token", "tokenEndpointAuthMethod", "carried")));
        Exchange exchange = Exchange.by(agent, Exchange.withActor(scene.forAgent(), agent.clientCredentials()));
        missing(exchange, "carried");
        assertThat(exchange.event().getDetails()).containsEntry("client_auth_method", "client-secret");
        agent.admin().remove();
    }

    static void missing(Exchange exchange, String claim) {
        exchange.isRejected(Problem.REQUIRED_CLAIM_MISSING);
        assertThat(exchange.event().getDetails()).containsEntry("required_claim", claim);
    }
}
