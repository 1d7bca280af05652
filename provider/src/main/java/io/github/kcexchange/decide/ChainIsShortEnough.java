// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.claim.ActorChain;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.ApplicationFacts;
import io.github.kcexchange.shared.DelegationPermission;
import org.jspecify.annotations.Nullable;

/** The chain of actors is no longer than the realm and the policies allow, so that it stays comprehensible. */
final class ChainIsShortEnough implements Rule<ApplicationFacts> {

    @Override
    public @Nullable Problem problemOf(ApplicationFacts facts) {
        ActorChain chain = IssuedChain.of(facts);
        return chain == null || chain.links().size() <= maxDepth(facts) ? null : Problem.CHAIN_TOO_LONG;
    }

    private static int maxDepth(ApplicationFacts facts) {
        int ofRealm = facts.options().maxDepth();
        DelegationPermission permission = facts.permission();
        Integer ofPolicies = permission == null ? null : permission.maxDepth();
        return ofPolicies == null ? ofRealm : Math.min(ofPolicies, ofRealm);
    }
}
