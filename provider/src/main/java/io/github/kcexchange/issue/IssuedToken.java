// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issue;

import java.util.List;
import org.keycloak.representations.AccessTokenResponse;

/**
 * A token that was issued.
 *
 * @param answer the response's body (RFC 8693, section 2.2.1)
 * @param audience whom it is for
 */
public record IssuedToken(AccessTokenResponse answer, List<String> audience) {

    @Override
    public String toString() {
        return "IssuedToken" + audience;
    }
}
