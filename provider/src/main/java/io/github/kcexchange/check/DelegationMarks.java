// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check;

import java.util.Map;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;

/** Whether a token names actors (RFC 8693, sections 4.1 and 4.4). Only looks; whether the token is genuine is open. */
public final class DelegationMarks {

    private DelegationMarks() {}

    /** A text that is no JWS has none, and no exchange either. */
    public static boolean areIn(String token) {
        try {
            Map<?, ?> claims = new JWSInput(token).readJsonContent(Map.class);
            return claims != null && (claims.containsKey("act") || claims.containsKey("may_act"));
        } catch (JWSInputException unreadable) {
            return false;
        }
    }
}
