// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.realm;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.kcexchange.wire.ClientAuthentication;
import io.github.kcexchange.wire.Secret;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.keycloak.representations.idm.ClientRepresentation;

/** Signs client assertions (RFC 7523, section 2.2), by a key pair or by the client's secret. */
public final class SigningKey {
    private static final int LIFESPAN = 30;

    private final RSAKey pair = pair();

    /** Makes the client one of {@code private_key_jwt}. */
    public void registerAt(ClientRepresentation client) {
        client.setClientAuthenticatorType("client-jwt");
        client.getAttributes().put("use.jwks.string", "true");
        client.getAttributes().put("jwks.string", new JWKSet(pair.toPublicJWK()).toString());
    }

    /** {@code private_key_jwt}. */
    public ClientAuthentication assertion(Application client) {
        return ClientAuthentication.assertion(jwt(client, soon()));
    }

    /** Its token, addressed to the issuer. */
    public Secret jwt(Application client, Instant expires) {
        return signed(client, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(pair.getKeyID()), rsa(), expires);
    }

    /** {@code client_secret_jwt}. */
    public static ClientAuthentication secretAssertion(Application client) {
        return ClientAuthentication.assertion(secretJwt(client, client.secret(), soon()));
    }

    /** Its token, addressed to the issuer. */
    public static Secret secretJwt(Application client, Secret secret, Instant expires) {
        try {
            JWSSigner signer = new MACSigner(secret.reveal());
            return signed(client, new JWSHeader.Builder(JWSAlgorithm.HS256), signer, expires);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant soon() {
        return Instant.now().plusSeconds(LIFESPAN);
    }

    private static Secret signed(Application client, JWSHeader.Builder header, JWSSigner signer, Instant expires) {
        SignedJWT jwt = new SignedJWT(
                header.build(),
                new JWTClaimsSet.Builder()
                        .issuer(client.clientId())
                        .subject(client.clientId())
                        .audience(client.realm().issuer().toString())
                        .jwtID(UUID.randomUUID().toString())
                        .issueTime(Date.from(expires.minusSeconds(LIFESPAN)))
                        .expirationTime(Date.from(expires))
                        .build());
        try {
            jwt.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return Secret.of(jwt.serialize());
    }

    private JWSSigner rsa() {
        try {
            return new RSASSASigner(pair);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey pair() {
        return RsaKeys.jwk().keyID("application").keyUse(KeyUse.SIGNATURE).build();
    }
}
