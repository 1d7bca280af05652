// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ActorChainTest {

    @Test
    void aChainIsReadNewestFirstAndKeptAsItIs() {
        Map<String, Object> claim =
                Map.of("sub", "two", "client_id", "app", "colour", "blue", "act", Map.of("sub", "one"));
        ActorChain chain = ActorChain.read(claim).orElseThrow();
        assertThat(chain.links()).containsExactly(new Actor("two", "app"), new Actor("one", null));
        assertThat(chain.claim()).isEqualTo(claim);
        assertThat(chain.path()).isEqualTo("two < one");
    }

    static List<Object> noChains() {
        Map<String, Object> nullAct = new HashMap<>();
        nullAct.put("sub", "one");
        nullAct.put("act", null);
        return Arrays.asList(
                null,
                "one",
                7,
                List.of(Map.of("sub", "one")),
                Map.of(),
                Map.of("sub", ""),
                Map.of("sub", " "),
                Map.of("sub", 1),
                Map.of("client_id", "app"),
                Map.of("sub", "one", "client_id", 1),
                Map.of("sub", "one", "client_id", " "),
                Map.of("sub", "one", "external_subject", "https://issuer"),
                Map.of("sub", "one", "external_subject", Map.of("iss", "https://issuer", "sub", "u-1")),
                Map.of("sub", "one", "act", "two"),
                Map.of("sub", "one", "act", Map.of()),
                nullAct);
    }

    @ParameterizedTest
    @MethodSource("noChains")
    void aClaimWithALevelThatNamesNoActorIsNoChain(Object claim) {
        assertThat(ActorChain.read(claim)).isEmpty();
    }

    @Test
    void theActorsOfAnotherIssuerReceiveItsName() {
        Map<String, Object> claim =
                Map.of("sub", "two", "colour", "blue", "act", Map.of("sub", "one", "iss", "https://third"));
        ActorChain chain = ActorChain.readOf("https://other", claim).orElseThrow();
        assertThat(chain.claim())
                .isEqualTo(Map.of(
                        "sub",
                        "two",
                        "iss",
                        "https://other",
                        "colour",
                        "blue",
                        "act",
                        Map.of("sub", "one", "iss", "https://third")));
        assertThat(chain.links())
                .containsExactly(
                        new Actor("two", null, "https://other", null), new Actor("one", null, "https://third", null));
        assertThat(ActorChain.read(chain.claim())).contains(chain);
    }

    @Test
    void aChainOfAnotherIssuerIsReadAsStrictlyAsAnyOther() {
        assertThat(ActorChain.readOf("https://other", Map.of("sub", " "))).isEmpty();
        assertThat(ActorChain.readOf("https://other", Map.of("sub", "a", "iss", 5)))
                .isEmpty();
        assertThat(ActorChain.readOf("https://other", nested(21))).isEmpty();
    }

    @Test
    void anActorKeepsItsIssuerAsAnEarlierActor() {
        ActorChain before =
                ActorChain.readOf("https://other", Map.of("sub", "one")).orElseThrow();
        assertThat(before.extendedBy(new Actor("app", "app")).claim())
                .isEqualTo(
                        Map.of("sub", "app", "client_id", "app", "act", Map.of("sub", "one", "iss", "https://other")));
    }

    @Test
    void anActorKeepsItsIdentityAtATrustedIssuerAlsoAsAnEarlierActor() {
        ExternalSubject identity = new ExternalSubject("https://issuer", "u-1", "app");
        Actor bob = new Actor("bob-id", "app", null, identity);
        ActorChain chain = ActorChain.startedBy(bob).extendedBy(new Actor("agent", "agent"));
        Map<String, Object> claim = Map.of(
                "sub",
                "agent",
                "client_id",
                "agent",
                "act",
                Map.of("sub", "bob-id", "client_id", "app", "external_subject", identity.claim()));
        assertThat(chain.claim()).isEqualTo(claim);
        assertThat(ActorChain.read(claim).orElseThrow().links()).containsExactly(new Actor("agent", "agent"), bob);
    }

    @Test
    void anotherIssuerRecordsNoIdentityForThisRealm() {
        Map<String, Object> identity = Map.of("iss", "https://issuer", "sub", "u-1", "client_id", "app");
        Map<String, Object> claim = Map.of(
                "sub", "two", "external_subject", identity, "act", Map.of("sub", "one", "external_subject", identity));
        assertThat(ActorChain.readOf("https://other", claim).orElseThrow().claim())
                .isEqualTo(Map.of(
                        "sub", "two", "iss", "https://other", "act", Map.of("sub", "one", "iss", "https://other")));
    }

    private static Map<String, Object> nested(int depth) {
        Map<String, Object> claim = Map.of("sub", "0");
        for (int i = 1; i < depth; i++) {
            claim = Map.of("sub", String.valueOf(i), "act", claim);
        }
        return claim;
    }

    @Test
    void aChainOfTwentyIsReadAndADeeperOneIsNot() {
        assertThat(ActorChain.read(nested(20)).orElseThrow().links()).hasSize(20);
        assertThat(ActorChain.read(nested(21))).isEmpty();
        assertThat(ActorChain.read(nested(100_000))).isEmpty();
    }
}
