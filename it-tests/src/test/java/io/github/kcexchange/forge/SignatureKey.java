// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.forge;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.text.ParseException;
import java.util.Arrays;

/**
 * A key of any asymmetric algorithm, which signs with any algorithm of its type.
 *
 * @param jwk the public key as its owner publishes it
 * @param key the private key
 */
public record SignatureKey(JWK jwk, PrivateKey key) {

    /** The last bytes of the encoded form of an Ed25519 key are the key itself (RFC 8410, section 4). */
    private static final int ED25519_LENGTH = 32;

    /**
     * A new key.
     *
     * @param algorithm the {@code alg} of the key: RS256, PS256, ES256 or EdDSA
     */
    public static SignatureKey of(String algorithm) {
        try {
            KeyPair pair = generator(algorithm).generateKeyPair();
            return new SignatureKey(published(algorithm, pair), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same key, whose owner does not publish its {@code alg}. */
    public SignatureKey withoutAlgorithm() {
        var members = jwk.toJSONObject();
        members.remove("alg");
        try {
            return new SignatureKey(JWK.parse(members), key);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The JWK set of the owner. */
    public String jwks() {
        return new JWKSet(jwk).toString();
    }

    public String keyId() {
        return jwk.getKeyID();
    }

    byte[] sign(String algorithm, byte[] text) {
        try {
            Signature signature = signature(algorithm);
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPairGenerator generator(String algorithm) throws GeneralSecurityException {
        KeyPairGenerator generator = switch (algorithm) {
            case "RS256", "PS256" -> KeyPairGenerator.getInstance("RSA");
            case "ES256" -> KeyPairGenerator.getInstance("EC");
            case "EdDSA" -> KeyPairGenerator.getInstance("Ed25519");
            default -> throw new IllegalArgumentException(algorithm);
        };
        if (algorithm.equals("ES256")) {
            generator.initialize(new ECGenParameterSpec("secp256r1"));
        }
        return generator;
    }

    private static JWK published(String algorithm, KeyPair pair) {
        String keyId = "key-of-" + algorithm;
        JWSAlgorithm alg = JWSAlgorithm.parse(algorithm);
        return switch (algorithm) {
            case "ES256" ->
                new ECKey.Builder(Curve.P_256, (ECPublicKey) pair.getPublic())
                        .keyID(keyId)
                        .keyUse(KeyUse.SIGNATURE)
                        .algorithm(alg)
                        .build();
            case "EdDSA" ->
                new OctetKeyPair.Builder(Curve.Ed25519, ed25519(pair.getPublic().getEncoded()))
                        .keyID(keyId)
                        .keyUse(KeyUse.SIGNATURE)
                        .algorithm(alg)
                        .build();
            default ->
                new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                        .keyID(keyId)
                        .keyUse(KeyUse.SIGNATURE)
                        .algorithm(alg)
                        .build();
        };
    }

    private static Base64URL ed25519(byte[] encoded) {
        return Base64URL.encode(Arrays.copyOfRange(encoded, encoded.length - ED25519_LENGTH, encoded.length));
    }

    private static Signature signature(String algorithm) throws GeneralSecurityException {
        return switch (algorithm) {
            case "RS256" -> Signature.getInstance("SHA256withRSA");
            case "PS256" -> pss();
            case "ES256" -> Signature.getInstance("SHA256withECDSAinP1363Format");
            case "EdDSA" -> Signature.getInstance("Ed25519");
            default -> throw new IllegalArgumentException(algorithm);
        };
    }

    private static Signature pss() throws GeneralSecurityException {
        Signature pss = Signature.getInstance("RSASSA-PSS");
        pss.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        return pss;
    }
}
