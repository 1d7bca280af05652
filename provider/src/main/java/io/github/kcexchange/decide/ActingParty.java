// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.Party;
import io.github.kcexchange.shared.VerifiedToken;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Determines the acting party of an exchange. With an actor token, it is the party of that token. Without one, it is
 * the application itself if the subject token has {@code may_act}, so that every use of {@code may_act} is recorded.
 * Otherwise there is no acting party.
 */
public final class ActingParty {

    private ActingParty() {}

    /**
     * Returns the acting party, or null if there is none.
     *
     * @param application read only if the application itself acts
     */
    public static @Nullable Party in(
            VerifiedToken subject, @Nullable VerifiedToken actor, Supplier<Party> application) {
        if (actor != null) {
            return actor.party();
        }
        return subject.mayAct() == null ? null : application.get();
    }
}
