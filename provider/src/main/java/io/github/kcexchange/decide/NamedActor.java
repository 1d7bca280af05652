// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.claim.ExternalSubject;
import io.github.kcexchange.claim.MayAct;
import io.github.kcexchange.shared.Party;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether a {@code may_act} claim names a party (RFC 8693, section 4.4). Every identity member that is present
 * must match, and {@code sub} or {@code client_id} must be present. Other members, such as {@code exp} or {@code aud},
 * are ignored.
 */
final class NamedActor {

    private NamedActor() {}

    static boolean isIn(MayAct mayAct, Party party, String issuer) {
        if (!(mayAct.claim() instanceof Map<?, ?> members)) {
            return false;
        }
        boolean identifies = members.containsKey("sub") || members.containsKey("client_id");
        return identifies
                && (!members.containsKey("sub") || isSubject(members.get("sub"), party))
                && (!members.containsKey("client_id") || party.clientId().equals(members.get("client_id")))
                && (!members.containsKey("iss") || issuer.equals(members.get("iss")));
    }

    /**
     * Whether the claim names the actor by its {@code sub} at its own issuer. This realm does not know the actor's
     * client there, so a claim with {@code client_id} does not name the actor.
     *
     * @param issuer the issuer of the claim, which is meant if the claim has no {@code iss}
     */
    static boolean isIn(MayAct mayAct, ExternalSubject actor, String issuer) {
        return mayAct.claim() instanceof Map<?, ?> members
                && actor.sub().equals(members.get("sub"))
                && !members.containsKey("client_id")
                && actor.issuer().equals(members.containsKey("iss") ? members.get("iss") : issuer);
    }

    private static boolean isSubject(@Nullable Object sub, Party party) {
        return sub instanceof String text && party.isNamedBy(text);
    }
}
