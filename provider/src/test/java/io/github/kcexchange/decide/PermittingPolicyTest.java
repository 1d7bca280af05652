// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.shared.Party;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PermittingPolicyTest {

    private static final Party OTHER = new Party("other-sa", "other", true, Set.of(), Set.of(), 0);

    @Test
    void ofSeveralOnlyOneThatAcceptsForeignActorTokensPermitsAForeignActor() {
        Policy own =
                Policy.empty().actorClients("other").subjectRoles("customer").maxLifespan(10);
        Policy foreign = Policy.empty()
                .actorClients("other")
                .subjectRoles("customer")
                .maxLifespan(20)
                .foreignActorToken();
        Case exchange = Case.delegation().actor(OTHER).policy(own).policy(foreign);
        assertThat(PermittingPolicy.in(exchange.facts())).contains(foreign.build());
    }

    @Test
    void aPolicyThatAcceptsForeignActorTokensPermitsTheApplicationsOwnAsWell() {
        Policy foreign = Policy.agentForCustomers().foreignActorToken();
        assertThat(PermittingPolicy.in(Case.delegation().policy(foreign).facts()))
                .contains(foreign.build());
    }

    @Test
    void aPolicyThatDoesNotStillPermitsTheApplicationsOwn() {
        Policy own = Policy.agentForCustomers();
        assertThat(PermittingPolicy.in(Case.delegation().policy(own).facts())).contains(own.build());
    }
}
