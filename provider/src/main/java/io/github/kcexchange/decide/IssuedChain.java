// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.claim.Actor;
import io.github.kcexchange.claim.ActorChain;
import io.github.kcexchange.shared.ApplicationFacts;
import io.github.kcexchange.shared.Party;
import org.jspecify.annotations.Nullable;

/**
 * Builds the {@code act} of the token to be issued. The acting party becomes the outermost actor, and the subject
 * token's chain is nested inside.
 */
final class IssuedChain {

    private IssuedChain() {}

    /**
     * Returns the chain, or null if there is no acting party and no earlier actor. No earlier actor is ever dropped.
     */
    static @Nullable ActorChain of(ApplicationFacts facts) {
        ActorChain before = facts.subject().chain();
        Party acting = facts.acting();
        if (acting == null) {
            return before;
        }
        Actor link = link(acting, facts);
        return before == null ? ActorChain.startedBy(link) : before.extendedBy(link);
    }

    /** The actor keeps its identity at a trusted issuer, so that the issued token ends with it. */
    private static Actor link(Party acting, ApplicationFacts facts) {
        String userId = acting.userId();
        boolean byUserId = !acting.isClient() || facts.options().actorSubjectIsId();
        String sub = userId != null && byUserId ? userId : acting.clientId();
        return new Actor(sub, acting.clientId(), null, facts.externalActor());
    }
}
