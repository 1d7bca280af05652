// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.realm;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.kcexchange.wire.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The key of a client that proves its possession with each request (RFC 9449). */
public final class DpopKey {
    private final ECKey pair = pair();

    public String thumbprint() {
        try {
            return pair.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String proof(String method, URI uri) {
        return proof(method, uri, claims -> claims);
    }

    public String proof(String method, URI uri, UnaryOperator<JWTClaimsSet.Builder> change) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("dpop+jwt"))
                .jwk(pair.toPublicJWK())
                .build();
        return signed(header, change.apply(claims(method, uri)).build());
    }

    /** The proof for a request that carries an access token. */
    public String proof(String method, URI uri, Secret accessToken) {
        return proof(method, uri, claims -> claims.claim("ath", hash(accessToken)));
    }

    /** A proof by this key with another {@code typ}. */
    public String typed(String type, String method, URI uri) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(type))
                .jwk(pair.toPublicJWK())
                .build();
        return signed(header, claims(method, uri).build());
    }

    /** A proof that presents the other key but is signed with this one. */
    public String showing(DpopKey other, String method, URI uri) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("dpop+jwt"))
                .jwk(other.pair.toPublicJWK())
                .build();
        return signed(header, claims(method, uri).build());
    }

    private static JWTClaimsSet.Builder claims(String method, URI uri) {
        return new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .claim("htm", method)
                .claim("htu", uri.toString())
                .issueTime(Date.from(Instant.now()));
    }

    private String signed(JWSHeader header, JWTClaimsSet claims) {
        try {
            SignedJWT proof = new SignedJWT(header, claims);
            proof.sign(new ECDSASigner(pair));
            return proof.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(Secret token) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(token.reveal().getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey pair() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
