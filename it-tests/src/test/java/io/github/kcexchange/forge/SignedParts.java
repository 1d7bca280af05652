// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.forge;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import io.github.kcexchange.wire.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.function.UnaryOperator;

/**
 * The two parts of a JWS that are signed, as texts. A test can sign texts that no library writes.
 *
 * @param header the first part, as sent
 * @param payload the second part, as sent
 */
public record SignedParts(String header, String payload) {

    static SignedParts of(String header, String payload) {
        return new SignedParts(encoded(header), encoded(payload));
    }

    /** With this JSON text as header. */
    public SignedParts header(String json) {
        return new SignedParts(encoded(json), payload);
    }

    /** With these bytes as payload. */
    public SignedParts payload(byte[] bytes) {
        return new SignedParts(header, Forger.encoded(bytes));
    }

    /** With this text as payload. */
    public SignedParts payload(String text) {
        return payload(text.getBytes(StandardCharsets.UTF_8));
    }

    /** With another spelling of the payload's part. */
    public SignedParts spelled(UnaryOperator<String> spelling) {
        return new SignedParts(header, spelling.apply(payload));
    }

    public Secret signedBy(RSAKey pair) {
        try {
            return signedBy(pair.toRSAPrivateKey());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    Secret signedBy(PrivateKey key) {
        try {
            Signature rsa = Signature.getInstance("SHA256withRSA");
            rsa.initSign(key);
            rsa.update(input());
            return signedWith(rsa.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Secret signedWith(byte[] signature) {
        return Secret.of(header + "." + payload + "." + Forger.encoded(signature));
    }

    byte[] input() {
        return (header + "." + payload).getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return Forger.encoded(text.getBytes(StandardCharsets.UTF_8));
    }
}
