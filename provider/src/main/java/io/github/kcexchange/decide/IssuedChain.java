// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.Actor;
import io.github.kcexchange.shared.ActorChain;
import io.github.kcexchange.shared.ApplicationFacts;
import io.github.kcexchange.shared.Party;
import io.github.kcexchange.shared.RealmOptions;
import org.jspecify.annotations.Nullable;

/** The {@code act} of the token to be issued: what the subject token had, with whoever acts now around it. */
final class IssuedChain {

    private IssuedChain() {}

    /** The chain, or null where nobody acts and nobody ever did. Nothing that is there is ever dropped. */
    static @Nullable ActorChain of(ApplicationFacts facts) {
        ActorChain before = facts.subject().chain();
        Party acting = facts.acting();
        if (acting == null) {
            return before;
        }
        Actor link = link(acting, facts.options());
        return before == null ? ActorChain.begunBy(link) : before.continuedBy(link);
    }

    private static Actor link(Party acting, RealmOptions options) {
        String userId = acting.userId();
        return userId != null && (!acting.isClient() || options.actorSubjectIsId())
                ? new Actor(userId, acting.clientId())
                : new Actor(acting.clientId(), acting.clientId());
    }
}
