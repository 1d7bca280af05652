// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static io.github.kcexchange.decide.Case.AGENT;
import static io.github.kcexchange.decide.Case.BOB;
import static io.github.kcexchange.decide.Case.NAMES_AGENT;
import static io.github.kcexchange.decide.Case.delegation;
import static io.github.kcexchange.decide.Case.impersonation;
import static io.github.kcexchange.decide.Judgement.granted;
import static io.github.kcexchange.decide.Judgement.path;
import static io.github.kcexchange.decide.OtherIssuer.ALICE_THERE;
import static io.github.kcexchange.decide.OtherIssuer.BOB_THERE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.claim.ActorChain;
import io.github.kcexchange.shared.Party;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests {@link IssuedChain} in the approvals of {@link ApplicationRules}. */
class IssuedChainTest {

    @Test
    void withoutAnActorThereIsNoChain() {
        assertThat(granted(impersonation()).chain()).isNull();
    }

    @Test
    void theNewestActorIsOutermost() {
        ActorChain chain =
                granted(delegation().mayAct(NAMES_AGENT).chain("two", "one")).chain();
        assertThat(chain.path()).isEqualTo("agent < two < one");
        assertThat(chain.claim())
                .isEqualTo(Map.of(
                        "sub", "agent",
                        "client_id", "agent",
                        "act",
                                Map.of(
                                        "sub", "two",
                                        "client_id", "two",
                                        "act", Map.of("sub", "one", "client_id", "one"))));
    }

    @Test
    void aChainIsKeptWithoutANewActor() {
        assertThat(path(impersonation().chain("two", "one"))).isEqualTo("two < one");
    }

    @Test
    void aClientIsNamedByItsServiceAccountWhereTheRealmSaysSo() {
        assertThat(granted(delegation().mayAct(NAMES_AGENT).options(5, true))
                        .chain()
                        .claim())
                .isEqualTo(Map.of("sub", "agent-sa", "client_id", "agent"));
    }

    @Test
    void aClientWithoutServiceAccountIsStillNamedByItsClientId() {
        Party client = new Party(null, "agent", Party.Kind.CLIENT, Set.of(), Set.of(), 0, true);
        assertThat(path(delegation().actor(client).mayAct(NAMES_AGENT).options(5, true)))
                .isEqualTo("agent");
    }

    @Test
    void aUserActorIsNamedByItsId() {
        assertThat(granted(delegation().actor(BOB).mayAct(Map.of("sub", "bob-id")))
                        .chain()
                        .claim())
                .isEqualTo(Map.of("sub", "bob-id", "client_id", "agent"));
    }

    @Test
    void theChainNamesTheActorsIdentityAtTheIssuer() {
        Case exchange = delegation().externalActor(BOB, BOB_THERE).mayAct(Map.of("sub", "bob-id"));
        assertThat(granted(exchange).externalSubject()).isNull();
        assertThat(granted(exchange).chain().claim())
                .isEqualTo(Map.of("sub", "bob-id", "client_id", "agent", "external_subject", BOB_THERE.claim()));
    }

    @Test
    void anActorThatIsTheClientItselfAlsoKeepsItsIdentityAtTheIssuer() {
        Case exchange = delegation().externalActor(AGENT, BOB_THERE).mayAct(NAMES_AGENT);
        Map<String, Object> identity = Map.of("external_subject", BOB_THERE.claim());
        assertThat(granted(exchange).chain().claim())
                .containsEntry("sub", "agent")
                .containsAllEntriesOf(identity);
        assertThat(granted(exchange.options(5, true)).chain().claim())
                .containsEntry("sub", "agent-sa")
                .containsAllEntriesOf(identity);
    }

    @Test
    void anApplicationThatActsWithoutAnActorTokenHasNoIdentityAtTheIssuerOfTheSubject() {
        Case exchange = impersonation().external(ALICE_THERE).mayAct(NAMES_AGENT);
        assertThat(granted(exchange).chain().claim()).isEqualTo(Map.of("sub", "agent", "client_id", "agent"));
    }
}
