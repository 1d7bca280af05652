// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import com.nimbusds.jose.jwk.RSAKey;
import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.forge.Forger;
import io.github.kcexchange.forge.Listener;
import io.github.kcexchange.forge.RealmKey;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forged credentials, made from a valid one and from everything that an attacker can know. */
@OnKeycloak
@TouchesSql
final class ForgedCredentialIT {
    private static final RSAKey OWN_KEY = Forger.certifiedKey();

    private final TestRealm realm;
    private final Application application;
    private final RealmKey realmKey;
    private final Forger forger;

    ForgedCredentialIT(TestRealm realm) {
        this.realm = realm;
        this.application = realm.application("application");
        this.realmKey = RealmKey.importedInto(realm);
        Credential good = realm.gateway("gateway").credential();
        this.forger = Forger.of(good.token());
        Exchange.alone(realm, good.form()).token();
    }

    @ParameterizedTest
    @MethodSource({"algorithms", "keys", "keyIds", "claims", "shapes"})
    void aForgeryIsRefusedWithAndWithoutAnApplication(Secret forgery) {
        Problem.CREDENTIAL_UNKNOWN.is(realm.token().post(Form.gatewayExchange(forgery)));
        Problem.CREDENTIAL_UNKNOWN.is(realm.token().post(Form.gatewayExchange(forgery), application.basic()));
    }

    Stream<Named<Secret>> algorithms() throws Exception {
        byte[] publicKey = realmKey.pair().toRSAPublicKey().getEncoded();
        byte[] pem = ("-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey)
                        + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
        Forger mac = forger.header("alg", "HS256");
        return Stream.of(
                Named.of("alg none", forger.header("alg", "none").unsigned()),
                Named.of("alg None", forger.header("alg", "None").unsigned()),
                Named.of(
                        "alg none with a signature",
                        forger.header("alg", "none").signedBy(OWN_KEY)),
                Named.of("no alg", forger.header("alg", null).signedBy(OWN_KEY)),
                Named.of("an unknown alg", forger.header("alg", "XX256").signedBy(OWN_KEY)),
                Named.of("alg as a list", forger.header("alg", List.of("RS256")).signedBy(OWN_KEY)),
                Named.of("HS256 with the public key", mac.macWith(publicKey)),
                Named.of("HS256 with the public key's PEM", mac.macWith(pem)),
                Named.of("HS256 with an empty key's byte", mac.macWith(new byte[1])),
                Named.of("ES256 without sense", forger.header("alg", "ES256").signedWith(new byte[64])),
                Named.of("PS256 for RS256", forger.header("alg", "PS256").signedBy(realmKey.ofAnyAlgorithm())));
    }

    Stream<Named<Secret>> keys() {
        return Stream.of(
                Named.of("another key", forger.signedBy(OWN_KEY)),
                Named.of(
                        "a key in the header",
                        forger.header("jwk", OWN_KEY.toPublicJWK().toJSONObject())
                                .signedBy(OWN_KEY)),
                Named.of("a certificate", forger.certificateOf(OWN_KEY).signedBy(OWN_KEY)),
                Named.of(
                        "a critical header",
                        forger.header("crit", List.of("b64")).signedBy(OWN_KEY)),
                Named.of("an empty signature", forger.unsigned()),
                Named.of("a signature of zeros", forger.signedWith(new byte[256])));
    }

    Stream<Named<Secret>> keyIds() {
        return Stream.<Object>of(
                        "",
                        "forged",
                        "../../../../etc/passwd",
                        "' or '1'='1",
                        "\u0000",
                        "\u202e\ud83d\ude00",
                        "k".repeat(4000),
                        List.of("a", "b"),
                        Map.of("a", "b"),
                        7)
                .map(kid -> Named.of("kid " + kid.getClass().getSimpleName(), kid(kid)));
    }

    private Secret kid(Object kid) {
        return forger.header("kid", kid).signedBy(OWN_KEY);
    }

    /** Signed with the realm's own key, as a thief of that key could do. */
    Stream<Named<Secret>> claims() {
        TestRealm other = realm.neighbour();
        return Stream.of(
                stolen(
                        "a jti that was never issued",
                        forger.claim("jti", UUID.randomUUID().toString())),
                stolen("no jti", forger.claim("jti", null)),
                stolen("a jti of SQL", forger.claim("jti", "' or '1'='1")),
                stolen(
                        "a jti as a list",
                        forger.claim("jti", List.of(forger.payload().get("jti")))),
                stolen(
                        "a jti in upper case",
                        forger.claim("jti", upper(forger.payload().get("jti")))),
                stolen(
                        "a jti with a space",
                        forger.claim("jti", forger.payload().get("jti") + " ")),
                stolen(
                        "another gateway",
                        forger.claim("gatewayId", UUID.randomUUID().toString())),
                stolen("another realm", forger.claim("environmentId", other.id())),
                stolen("another issuer", forger.claim("iss", other.issuer().toString())),
                stolen("issued in the future", forger.claim("iat", 4102444800L)),
                stolen("a payload of another type", forger.claim("typ", "Bearer")),
                stolen("no payload type", forger.claim("typ", null)),
                stolen("a header of another type", forger.header("typ", "JWT")),
                stolen("no header type", forger.header("typ", null)));
    }

    private Named<Secret> stolen(String name, Forger forged) {
        return Named.of(name, forged.signedBy(realmKey.pair()));
    }

    Stream<Named<Secret>> shapes() {
        String[] parts = forger.signedBy(realmKey.pair()).reveal().split("\\.");
        String twice = Forger.encoded("{\"typ\":\"JWT\",\"typ\":\"gateway-credential+jwt\",\"alg\":\"RS256\"}"
                .getBytes(StandardCharsets.UTF_8));
        return Stream.of(
                shape("a header that repeats a member", twice, parts[1], parts[2]),
                shape("an empty header", Forger.encoded(new byte[] {'{', '}'}), parts[1], parts[2]),
                shape("a payload that is no object", parts[0], Forger.encoded(new byte[] {'[', ']'}), parts[2]),
                shape("a payload that is no JSON", parts[0], Forger.encoded(new byte[] {'x'}), parts[2]),
                shape("a header that is no base64url", "+/+/", parts[1], parts[2]),
                shape("five parts, as a JWE", parts[0], parts[1], parts[2], parts[1], parts[2]));
    }

    private static Named<Secret> shape(String name, String... parts) {
        return Named.of(name, Secret.of(String.join(".", parts)));
    }

    @Test
    void noHeaderMakesTheServerSendARequest() {
        try (Listener listener = new Listener()) {
            String address = listener.address(realm.server());
            for (String name : new String[] {"jku", "x5u"}) {
                Secret forged = forger.header(name, address).signedBy(OWN_KEY);
                Problem.CREDENTIAL_UNKNOWN.is(realm.token().post(Form.gatewayExchange(forged)));
                Problem.CREDENTIAL_UNKNOWN.is(realm.token().post(Form.gatewayExchange(forged), application.basic()));
            }
            listener.wasNotCalledBy(realm.server());
        }
    }

    private static String upper(Object text) {
        return text.toString().toUpperCase(Locale.ROOT);
    }
}
