// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.uphold;

import io.github.kcexchange.shared.TokenMarks;
import io.github.kcexchange.shared.TokenOrigin;
import java.util.Collections;
import java.util.Set;

/**
 * All that the policy needs to know of one use of one token.
 *
 * @param place where the token is used
 * @param marks what the token says of its history
 * @param alive whether everything that the token depends on still stands; true where the token is none of ours
 * @param audience the token's {@code aud}
 * @param administersForAnother whether its user has an admin role that its application does not have itself
 * @param actorsAllowed whether the realm lets delegated tokens into Keycloak's own APIs
 */
public record TokenUse(
        Place place,
        TokenMarks marks,
        boolean alive,
        Set<String> audience,
        boolean administersForAnother,
        boolean actorsAllowed) {

    boolean isGatewaysOwn() {
        return marks.origin() == TokenOrigin.GATEWAY_CREDENTIAL;
    }

    boolean isMeantForThisDoor() {
        return !Collections.disjoint(audience, place.names());
    }
}
