// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.response;

import org.jspecify.annotations.Nullable;
import org.keycloak.jose.jwk.JWK;
import org.keycloak.jose.jws.JWSHeader;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.representations.dpop.DPoP;
import org.keycloak.util.JWKSUtils;

/**
 * A DPoP proof on which Keycloak's verification fails with an internal error. Its header or its payload is null, or a
 * member of its key is missing or malformed (RFC 9449, section 4.2). In 26.5 and 26.6, the verification also fails if
 * the header has no {@code alg}. In 26.5, it also fails if Keycloak does not support the type of the key.
 */
final class UnreadableProof {

    private UnreadableProof() {}

    /**
     * Whether the text is such a proof. Keycloak rejects a text that is no JWS by itself, and a proof without a key.
     *
     * @param proof the header {@code DPoP} of the request, or null if the client sent none
     */
    static boolean is(@Nullable String proof) {
        if (proof == null) {
            return false;
        }
        try {
            JWSInput jws = new JWSInput(proof);
            JWSHeader header = jws.getHeader();
            return header == null
                    || header.getAlgorithm() == null
                    || jws.readJsonContent(DPoP.class) == null
                    || isUnreadable(header.getKey());
        } catch (JWSInputException noProof) {
            return false;
        }
    }

    /** Keycloak's parser throws various exceptions for a malformed key. For an unsupported type, it returns null. */
    private static boolean isUnreadable(@Nullable JWK key) {
        if (key == null) {
            return false;
        }
        try {
            return JWKSUtils.getKeyWrapper(key) == null;
        } catch (RuntimeException malformed) {
            return true;
        }
    }
}
