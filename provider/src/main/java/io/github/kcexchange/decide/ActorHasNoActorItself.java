// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.ExchangeFacts;
import io.github.kcexchange.shared.Problem;
import io.github.kcexchange.shared.VerifiedToken;
import org.jspecify.annotations.Nullable;

/** An actor token that is itself delegated would hide who really acts (RFC 8693, section 4.1). */
final class ActorHasNoActorItself implements ExchangeRule {

    @Override
    public @Nullable Problem problemOf(ExchangeFacts facts) {
        VerifiedToken actor = facts.actor();
        return actor == null || actor.chain() == null ? null : Problem.ACTOR_TOKEN_IS_DELEGATED;
    }
}
