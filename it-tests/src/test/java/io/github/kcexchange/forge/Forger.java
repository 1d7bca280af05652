// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.forge;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.Base64URL;
import io.github.kcexchange.realm.RsaKeys;
import io.github.kcexchange.tls.Authority;
import io.github.kcexchange.wire.Json;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes forged credentials from a valid one, by hand, because no regular library creates such credentials.
 *
 * @param header of the valid credential
 * @param payload of the valid credential
 */
public record Forger(Map<String, Object> header, Map<String, Object> payload) {

    public static Forger of(Secret credential) {
        Jwt jwt = Jwt.of(credential);
        return new Forger(jwt.header(), jwt.payload());
    }

    /** With another header member. Null removes it. */
    public Forger header(String name, Object value) {
        return new Forger(changed(header, name, value), payload);
    }

    /** With another claim. Null removes it. */
    public Forger claim(String name, Object value) {
        return new Forger(header, changed(payload, name, value));
    }

    public Secret unsigned() {
        return Secret.of(input() + ".");
    }

    public Secret signedWith(byte[] signature) {
        return parts().signedWith(signature);
    }

    /** With the algorithm that the header names. */
    public Secret signedBy(SignatureKey key) {
        String algorithm = (String) header.get("alg");
        return signedWith(key.sign(algorithm, parts().input()));
    }

    /** As texts, for a change that no JSON library makes. */
    public SignedParts parts() {
        return SignedParts.of(Json.text(header), Json.text(payload));
    }

    /** With the signature of another token. */
    public Secret signedLike(Secret token) {
        String signature = token.reveal().substring(token.reveal().lastIndexOf('.') + 1);
        return Secret.of(input() + "." + signature);
    }

    public Secret signedBy(RSAKey pair) {
        return parts().signedBy(pair);
    }

    public Secret signedBy(PrivateKey key) {
        return parts().signedBy(key);
    }

    /**
     * The MAC of the algorithm that the header names, with a publicly known key, such as the realm's public key. If the
     * header names no HMAC, it is that of HS256.
     */
    public Secret macWith(byte[] key) {
        String algorithm = hmac();
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return signedWith(mac.doFinal(input().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String hmac() {
        return switch (String.valueOf(header.get("alg"))) {
            case "HS384" -> "HmacSHA384";
            case "HS512" -> "HmacSHA512";
            default -> "HmacSHA256";
        };
    }

    /** With the certificate of a key, as the signer's (RFC 7515, section 4.1.6). */
    public Forger certificateOf(RSAKey pair) {
        return header(
                "x5c", pair.getX509CertChain().stream().map(Base64::toString).toList());
    }

    /** A key of the forger's own, with a certificate that the forger signed. */
    public static RSAKey certifiedKey() {
        return Authority.selfSigned();
    }

    /** A key of the forger's own. */
    public static RSAKey ownKey() {
        return RsaKeys.jwk().keyID("forged").build();
    }

    private String input() {
        return new String(parts().input(), StandardCharsets.US_ASCII);
    }

    public static String encoded(byte[] bytes) {
        return Base64URL.encode(bytes).toString();
    }

    private static Map<String, Object> changed(Map<String, Object> members, String name, Object value) {
        Map<String, Object> changed = new TreeMap<>(members);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return changed;
    }
}
