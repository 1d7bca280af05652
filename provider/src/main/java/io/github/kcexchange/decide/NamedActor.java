// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.MayAct;
import io.github.kcexchange.shared.Party;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a {@code may_act} claim names a party (RFC 8693, section 4.4): by every identity member that is present, and by
 * {@code sub} or {@code client_id} at least. Other members, such as {@code exp} or {@code aud}, mean nothing here.
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

    private static boolean isSubject(@Nullable Object sub, Party party) {
        return sub instanceof String text && party.isNamed(text);
    }
}
