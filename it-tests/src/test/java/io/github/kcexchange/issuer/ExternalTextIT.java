// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSAEncrypter;
import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.forge.Forger;
import io.github.kcexchange.forge.KeyIds;
import io.github.kcexchange.forge.SignedParts;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.crypto.KeyUse;

/**
 * Texts that are no plain JWS of a claims set. Each has a valid signature of the issuer (RFC 7515, section 2; RFC 7519,
 * sections 4, 7.2; RFC 8725, section 3).
 */
@OnKeycloak
final class ExternalTextIT {
    private final TestRealm realm;
    private final OtherIssuer issuer = OtherIssuer.any();
    private final Application application;
    private final Person alice;

    ExternalTextIT(TestRealm realm) {
        this.realm = realm;
        this.application = realm.application("app");
        this.alice = realm.person("alice");
        issuer.trustedBy(realm, Map.of())
                .assignedTo(application)
                .link(alice, "alice-there")
                .link(realm.person("five"), "5");
    }

    private Forger token() {
        return issuer.tokenFor("alice-there", realm);
    }

    private Secret signed(SignedParts parts) {
        return parts.signedBy(issuer.key());
    }

    private static String json(Forger token) {
        return new String(Base64.getUrlDecoder().decode(token.parts().payload()), StandardCharsets.UTF_8);
    }

    /** The claims with one more member, at their end. */
    private Secret withMember(String member) {
        String json = json(token());
        return signed(token().parts().payload(json.substring(0, json.length() - 1) + "," + member + "}"));
    }

    private Exchange exchange(Secret subject) {
        return Exchange.by(application, OtherIssuer.exchange(subject));
    }

    private void rejected(Secret subject, Problem problem) {
        exchange(subject)
                .isRejected(problem, problem == Problem.EXTERNAL_TOKEN_MALFORMED ? " Look at subject_token." : "");
    }

    @Test
    void theTextsAreTokensThatAreAcceptedUntilTheyAreChanged() {
        assertThat(exchange(signed(token().parts())).jwt().text("sub")).isEqualTo(alice.id());
        assertThat(exchange(withMember("\"department\":\"\u00e4\"")).jwt().text("sub"))
                .isEqualTo(alice.id());
    }

    /** Which check rejects a text depends on whether an issuer can be read from it. */
    @ParameterizedTest
    @MethodSource({"nested", "members", "spellings", "encodings", "types"})
    void isNoToken(Function<ExternalTextIT, Secret> text, Problem problem) {
        rejected(text.apply(this), problem);
    }

    private static Arguments row(String name, Function<ExternalTextIT, Secret> text, Problem problem) {
        return Arguments.of(Named.of(name, text), problem);
    }

    private static Arguments malformed(String name, Function<ExternalTextIT, Secret> text) {
        return row(name, text, Problem.EXTERNAL_TOKEN_MALFORMED);
    }

    private static Arguments unreadable(String name, Function<ExternalTextIT, Secret> text) {
        return row(name, text, Problem.SUBJECT_TOKEN_INVALID);
    }

    static Stream<Arguments> nested() {
        return Stream.of(
                unreadable("a signed JWT in a signed JWT", ExternalTextIT::aJwtInAJwt),
                malformed(
                        "claims that say they are a JWT",
                        it -> it.token().header("cty", "JWT").signedBy(it.issuer.key())),
                malformed(
                        "the same in lower case, with the prefix",
                        it -> it.token().header("cty", "application/jwt").signedBy(it.issuer.key())),
                unreadable("an encrypted JWT", ExternalTextIT::encrypted));
    }

    private Secret aJwtInAJwt() {
        Secret inner = token().signedBy(issuer.key());
        return signed(token().header("cty", "JWT").parts().payload(inner.reveal()));
    }

    /** Encrypted for the realm, as an issuer would that knows the realm's key for encryption. */
    private Secret encrypted() {
        JWEHeader header = new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM)
                .contentType("JWT")
                .build();
        JWEObject token =
                new JWEObject(header, new Payload(token().signedBy(issuer.key()).reveal()));
        try {
            token.encrypt(new RSAEncrypter(encryptionKey()));
        } catch (JOSEException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return Secret.of(token.serialize());
    }

    private RSAPublicKey encryptionKey() throws GeneralSecurityException {
        String key = realm.admin().keys().getKeyMetadata().getKeys().stream()
                .filter(found -> found.getUse() == KeyUse.ENC && found.getPublicKey() != null)
                .findFirst()
                .orElseThrow()
                .getPublicKey();
        return (RSAPublicKey) KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key)));
    }

    static Stream<Arguments> members() {
        return Stream.of(
                malformed("iss twice", it -> it.withMember("\"iss\":\"" + it.issuer.uri() + "\"")),
                unreadable("iss twice, then this realm", it -> it.withMember("\"iss\":\"" + it.realm.issuer() + "\"")),
                malformed(
                        "iss twice, in other letters",
                        it -> it.withMember("\"\\u0069ss\":\"" + it.issuer.uri() + "\"")),
                malformed("aud twice", it -> it.withMember("\"aud\":\"" + it.realm.issuer() + "\"")),
                malformed("exp twice", it -> it.withMember("\"exp\":" + (now() + 60))),
                malformed("sub twice", it -> it.withMember("\"sub\":\"alice-there\"")),
                malformed("a member of a claim twice", it -> it.withMember("\"a\":{\"b\":1,\"b\":1}")),
                malformed(
                        "alg twice",
                        it -> it.signed(
                                it.token().parts().header("{\"alg\":\"none\",\"alg\":\"RS256\",\"kid\":\"first\"}"))),
                malformed(
                        "kid twice",
                        it -> it.signed(
                                it.token().parts().header("{\"alg\":\"RS256\",\"kid\":\"second\",\"kid\":\"first\"}"))),
                malformed("two claims sets", it -> it.signed(it.token().parts().payload(json(it.token()) + "{}"))));
    }

    static Stream<Arguments> spellings() {
        return Stream.of(
                malformed("padding", it -> it.signed(it.token().parts().spelled(text -> text + "="))),
                malformed(
                        "the letters of plain Base64",
                        it -> it.signed(it.token()
                                .claim("a", "???>>>???>>>???>>>")
                                .parts()
                                .spelled(text -> text.replace('-', '+').replace('_', '/')))),
                unreadable(
                        "a space within",
                        it -> it.signed(
                                it.token().parts().spelled(text -> text.substring(0, 40) + " " + text.substring(40)))));
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                unreadable("a byte that no UTF-8 has", it -> it.withByte(0xFF)),
                malformed("a slash in two bytes", it -> it.withByte(0xC0, 0xAF)),
                malformed(
                        "UTF-16",
                        it -> it.signed(
                                it.token().parts().payload(json(it.token()).getBytes(StandardCharsets.UTF_16BE)))));
    }

    private Secret withByte(int... bytes) {
        byte[] claims = json(token().claim("a", "#".repeat(bytes.length))).getBytes(StandardCharsets.UTF_8);
        int at = new String(claims, StandardCharsets.UTF_8).indexOf('#');
        for (int i = 0; i < bytes.length; i++) {
            claims[at + i] = (byte) bytes[i];
        }
        return signed(token().parts().payload(claims));
    }

    static Stream<Arguments> types() {
        return Stream.of(
                malformed("sub as a number", it -> it.token().claim("sub", 5).signedBy(it.issuer.key())),
                malformed(
                        "exp as a text",
                        it -> it.token()
                                .claim("exp", String.valueOf(now() + 60))
                                .signedBy(it.issuer.key())),
                malformed(
                        "exp as an empty text",
                        it -> it.token().claim("exp", "").signedBy(it.issuer.key())),
                malformed(
                        "exp beyond all numbers",
                        it -> it.token().claim("exp", 1e300).signedBy(it.issuer.key())),
                malformed("jti as a number", it -> it.token().claim("jti", 7).signedBy(it.issuer.key())));
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    @Test
    void fractionsOfASecondAreCutOff() {
        long now = now();
        Jwt issued = exchange(token().claim("exp", now + 60.9)
                        .claim("nbf", now - 0.5)
                        .claim("iat", now - 0.5)
                        .signedBy(issuer.key()))
                .jwt();
        assertThat(issued.number("exp")).isEqualTo(now + 60);
    }

    static Stream<Arguments> fractions() {
        return Stream.of(Arguments.of("exp", -0.5), Arguments.of("nbf", 600.5), Arguments.of("iat", 600.5));
    }

    @ParameterizedTest
    @MethodSource("fractions")
    void aFractionalTimeIsComparedAsAnyOther(String claim, double fromNow) {
        exchange(token().claim(claim, now() + fromNow).signedBy(issuer.key()))
                .isRejected(Problem.EXTERNAL_TOKEN_TIME_INVALID, " Look at subject_token.");
    }

    static Stream<Arguments> keyIds() {
        return KeyIds.ofNoKey().stream()
                .map(keyId -> Arguments.of(Named.of(KeyIds.name(keyId), keyId), rejectionOf(keyId)));
    }

    /** A header whose {@code kid} is no text cannot be read at all. Keycloak makes a text of a number. */
    private static Problem rejectionOf(Object keyId) {
        if (keyId instanceof List || keyId instanceof Map) {
            return Problem.SUBJECT_TOKEN_INVALID;
        }
        return keyId.equals("\u0000") ? Problem.EXTERNAL_TOKEN_MALFORMED : Problem.EXTERNAL_TOKEN_SIGNATURE_INVALID;
    }

    @ParameterizedTest
    @MethodSource("keyIds")
    void aKeyIdOfNoKeyIsRejectedWhicheverKeySigned(Object keyId, Problem problem) {
        String advice = problem == Problem.SUBJECT_TOKEN_INVALID ? "" : " Look at subject_token.";
        Forger token = token().header("kid", keyId);
        exchange(token.signedBy(Forger.ownKey())).isRejected(problem, advice);
        exchange(token.signedBy(issuer.key())).isRejected(problem, advice);
    }

    @Test
    void withoutAKeyIdTheOnlyKeyOfTheIssuerVerifies() {
        Forger token = token().header("kid", null);
        exchange(token.signedBy(Forger.ownKey()))
                .isRejected(Problem.EXTERNAL_TOKEN_SIGNATURE_INVALID, " Look at subject_token.");
        assertThat(exchange(token.signedBy(issuer.key())).jwt().text("sub")).isEqualTo(alice.id());
    }
}
