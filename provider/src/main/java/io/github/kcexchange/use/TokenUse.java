// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use;

import io.github.kcexchange.claim.TokenMarks;
import io.github.kcexchange.claim.TokenOrigin;
import java.util.Collections;
import java.util.Set;

/**
 * All facts that the policy needs about one use of one token.
 *
 * @param door the door at which the token is used
 * @param marks the marks of the token
 * @param valid whether everything that the token depends on is still valid; true if another component issued the token
 * @param proven whether the request has the certificate that the token is bound to. Also true if the token is bound to
 * none, if another component issued it, or if its holder does not present it at the door.
 * @param audience the token's {@code aud}
 * @param exceedsApplication whether the token's user has an admin role that the token's application does not have
 * @param actorsAllowed whether the realm allows delegated tokens at Keycloak's own APIs
 */
public record TokenUse(
        Door door,
        TokenMarks marks,
        boolean valid,
        boolean proven,
        Set<String> audience,
        boolean exceedsApplication,
        boolean actorsAllowed) {

    boolean isGatewaysOwn() {
        return marks.origin() == TokenOrigin.GATEWAY_CREDENTIAL;
    }

    boolean isMeantForThisDoor() {
        return !Collections.disjoint(audience, door.audiences());
    }
}
