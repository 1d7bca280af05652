// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.Party;
import io.github.kcexchange.shared.VerifiedToken;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who acts in an exchange: the party that the actor token proves; without one, the application itself where the subject
 * token says who may act, so that nothing that {@code may_act} permits goes unrecorded; else nobody.
 */
public final class ActingParty {

    private ActingParty() {}

    /**
     * The acting party, or null where nobody acts.
     *
     * @param application asked for only where the application itself acts
     */
    public static @Nullable Party in(
            VerifiedToken subject, @Nullable VerifiedToken actor, Supplier<Party> application) {
        if (actor != null) {
            return actor.party();
        }
        return subject.mayAct() == null ? null : application.get();
    }
}
