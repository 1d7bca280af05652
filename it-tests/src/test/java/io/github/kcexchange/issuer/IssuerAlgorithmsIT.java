// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.forge.Forger;
import io.github.kcexchange.forge.SignatureKey;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The signature algorithms of trusted issuers (RFC 8725, sections 2.1, 3.1, 3.2). */
@OnKeycloak
final class IssuerAlgorithmsIT {
    private final TestRealm realm;
    private final Application application;
    private final Person alice;

    IssuerAlgorithmsIT(TestRealm realm) {
        this.realm = realm;
        this.application = realm.application("app");
        this.alice = realm.person("alice");
    }

    /** A trusted issuer that has this key only. */
    private record Signing(OtherIssuer issuer, OtherIssuer.Trusted trusted, SignatureKey key) {

        Forger token(TestRealm realm, String algorithm) {
            return issuer.tokenFor("alice-there", realm)
                    .header("kid", key.keyId())
                    .header("alg", algorithm);
        }
    }

    private Signing issuerWith(SignatureKey key) {
        OtherIssuer issuer = OtherIssuer.any();
        OtherIssuer.Trusted trusted = issuer.trustedBy(realm, Map.of("jwks", key.jwks()))
                .assignedTo(application)
                .link(alice, "alice-there");
        return new Signing(issuer, trusted, key);
    }

    private void accepted(Secret subject) {
        assertThat(Exchange.by(application, OtherIssuer.exchange(subject)).jwt().text("sub"))
                .isEqualTo(alice.id());
    }

    private void rejected(Secret subject) {
        Exchange.by(application, OtherIssuer.exchange(subject))
                .isRejected(Problem.EXTERNAL_TOKEN_SIGNATURE_INVALID, " Look at subject_token.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "PS256", "ES256", "EdDSA"})
    void anAsymmetricAlgorithmIsAcceptedWithAKeyOfIt(String algorithm) {
        Signing signing = issuerWith(SignatureKey.of(algorithm));
        accepted(signing.token(realm, algorithm).signedBy(signing.key()));
        rejected(signing.token(realm, algorithm).signedBy(SignatureKey.of(algorithm)));
        rejected(signing.token(realm, algorithm).unsigned());
    }

    @Test
    void aKeySignsWithTheAlgorithmThatItStatesOnly() {
        Signing signing = issuerWith(SignatureKey.of("RS256"));
        rejected(signing.token(realm, "PS256").signedBy(signing.key()));
        accepted(signing.token(realm, "RS256").signedBy(signing.key()));
        Signing pss = issuerWith(SignatureKey.of("PS256"));
        rejected(pss.token(realm, "RS256").signedBy(pss.key()));
    }

    @Test
    void aSignatureOfOneAlgorithmIsNoneOfAnother() {
        Signing signing = issuerWith(SignatureKey.of("RS256").withoutAlgorithm());
        Secret rs256 = signing.token(realm, "RS256").signedBy(signing.key());
        rejected(signing.token(realm, "PS256").signedLike(rs256));
        rejected(signing.token(realm, "RS512").signedLike(rs256));
    }

    /** CVE-2022-21449: a signature of zeros is valid for every key if the verifier does not check its range. */
    @ParameterizedTest
    @ValueSource(ints = {0, 64, 70, 132})
    void aSignatureOfZerosIsRejected(int length) {
        Signing signing = issuerWith(SignatureKey.of("ES256"));
        rejected(signing.token(realm, "ES256").signedWith(new byte[length]));
        Signing okp = issuerWith(SignatureKey.of("EdDSA"));
        rejected(okp.token(realm, "EdDSA").signedWith(new byte[length]));
        Signing rsa = issuerWith(SignatureKey.of("RS256"));
        rejected(rsa.token(realm, "ES256").signedWith(new byte[length]));
    }

    /** Keycloak keeps the key in memory. A forged token must not decide how it is used for the next one. */
    @Test
    void aForgedTokenDoesNotChangeTheAlgorithmOfAKeyThatStatesNone() {
        Signing rsa = issuerWith(SignatureKey.of("RS256").withoutAlgorithm());
        for (String algorithm : new String[] {"PS256", "RS512", "ES256", "EdDSA"}) {
            rejected(rsa.token(realm, algorithm).signedWith(new byte[256]));
            accepted(rsa.token(realm, "RS256").signedBy(rsa.key()));
        }
        Signing ec = issuerWith(SignatureKey.of("ES256").withoutAlgorithm());
        for (String algorithm : new String[] {"ES384", "ES512", "RS256", "EdDSA"}) {
            rejected(ec.token(realm, algorithm).signedWith(new byte[96]));
            accepted(ec.token(realm, "ES256").signedBy(ec.key()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HS256", "HS384", "HS512"})
    void thePublicKeyIsNoSecret(String algorithm) throws JOSEException {
        Signing signing = issuerWith(SignatureKey.of("RS256"));
        byte[] publicKey = signing.key().jwk().toRSAKey().toRSAPublicKey().getEncoded();
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey);
        String pem = "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----";
        Forger forged = signing.token(realm, algorithm);
        rejected(forged.macWith(publicKey));
        for (String secret : new String[] {pem, pem + "\n", body.replace("\n", "")}) {
            rejected(forged.macWith(secret.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    @Test
    void keycloaksSettingOfTheAlgorithmHolds() {
        Signing signing = issuerWith(SignatureKey.of("RS256").withoutAlgorithm());
        Secret rs256 = signing.token(realm, "RS256").signedBy(signing.key());
        Secret ps256 = signing.token(realm, "PS256").signedBy(signing.key());
        accepted(rs256);
        accepted(ps256);
        permitOnly(signing, "PS256");
        rejected(rs256);
        accepted(ps256);
        permitOnly(signing, "RS256");
        accepted(rs256);
        rejected(ps256);
    }

    private void permitOnly(Signing signing, String algorithm) {
        var provider = realm.admin().identityProviders().get(signing.trusted().alias());
        var changed = provider.toRepresentation();
        changed.getConfig().put("jwtAuthorizationGrantAssertionSignatureAlg", algorithm);
        provider.update(changed);
    }
}
