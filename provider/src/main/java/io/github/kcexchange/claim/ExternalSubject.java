// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The identity of a subject or an actor at the trusted issuer of the presented token. The issued token has the
 * subject's identity in the claim {@value #CLAIM}. It has an actor's identity in the member of the same name in
 * {@code act}. The issued token becomes invalid with the trusted issuer, the issuer's assignment to the application, or
 * the user's link.
 *
 * @param issuer the {@code iss} of the presented token
 * @param sub the {@code sub} of the presented token
 * @param clientId the client id of the application that presented the token
 */
public record ExternalSubject(String issuer, String sub, String clientId) {

    /** The claim of the issued token, and the member of an actor in its {@code act}. */
    public static final String CLAIM = "external_subject";

    /** Whether a token or an actor has the claim, well-formed or not. */
    public static boolean isIn(Map<?, ?> claims) {
        return claims.containsKey(CLAIM);
    }

    /** Reads the claim. Empty if it is absent or malformed. */
    public static Optional<ExternalSubject> read(Map<?, ?> claims) {
        return claims.get(CLAIM) instanceof Map<?, ?> members
                        && members.get("iss") instanceof String issuer
                        && members.get("sub") instanceof String sub
                        && members.get("client_id") instanceof String clientId
                ? Optional.of(new ExternalSubject(issuer, sub, clientId))
                : Optional.empty();
    }

    /** Returns the value of the claim. */
    public Map<String, Object> claim() {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("iss", issuer);
        claim.put("sub", sub);
        claim.put("client_id", clientId);
        return claim;
    }
}
