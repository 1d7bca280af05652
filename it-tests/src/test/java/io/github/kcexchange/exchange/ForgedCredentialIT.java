// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import com.nimbusds.jose.jwk.RSAKey;
import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.forge.Forger;
import io.github.kcexchange.forge.RealmKey;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Secret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
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

    /** Each has the {@code jti} of the valid credential. The hash is compared before the header is read. */
    @ParameterizedTest
    @MethodSource({"algorithms", "keys", "claims"})
    void aForgeryIsRejectedWithAndWithoutAnApplication(Secret forgery) {
        Problem.CREDENTIAL_ALTERED.rejects(Form.gatewayExchange(forgery), application);
    }

    /** {@code ForgedSignatureIT} has the rows that the check of the signature decides. */
    Stream<Named<Secret>> algorithms() {
        return Stream.of(
                Named.of("PS256 for RS256", forger.header("alg", "PS256").signedBy(realmKey.ofAnyAlgorithm())));
    }

    Stream<Named<Secret>> keys() {
        return Stream.of(
                Named.of("a certificate", forger.certificateOf(OWN_KEY).signedBy(OWN_KEY)),
                Named.of("another key", forger.signedBy(OWN_KEY)));
    }

    /** Signed with the realm's own key, as a thief of that key could do. */
    Stream<Named<Secret>> claims() {
        TestRealm other = realm.neighbour();
        return Stream.of(
                stolen("a claim more", forger.claim("note", "signed again")),
                stolen("a critical header", forger.header("crit", List.of("b64"))),
                stolen(
                        "another gateway",
                        forger.claim("gatewayId", UUID.randomUUID().toString())),
                stolen("another realm", forger.claim("environmentId", other.id())),
                stolen("another issuer", forger.claim("iss", other.issuer().toString())),
                stolen("issued in the future", forger.claim("iat", 4102444800L)));
    }

    @Test
    void aCredentialThatWasNeverIssuedIsUnknown() {
        Secret never = forger.claim("jti", UUID.randomUUID().toString()).signedBy(realmKey.pair());
        Problem.CREDENTIAL_UNKNOWN.rejects(Form.gatewayExchange(never), application);
    }

    @ParameterizedTest
    @MethodSource({"identifiers", "types", "shapes"})
    void aForgeryOfAnotherShapeIsMalformed(Secret forgery) {
        Problem.CREDENTIAL_MALFORMED.rejects(Form.gatewayExchange(forgery), application);
    }

    Stream<Named<Secret>> identifiers() {
        Object jti = forger.payload().get("jti");
        return Stream.of(
                stolen("no jti", forger.claim("jti", null)),
                stolen("a jti of SQL", forger.claim("jti", "' or '1'='1")),
                stolen("a jti as a list", forger.claim("jti", List.of(jti))),
                stolen("a jti in upper case", forger.claim("jti", jti.toString().toUpperCase(Locale.ROOT))),
                stolen("a jti with a space", forger.claim("jti", jti + " ")));
    }

    Stream<Named<Secret>> types() {
        return Stream.of(
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
                Named.of("an empty signature", forger.unsigned()),
                Named.of("alg none", forger.header("alg", "none").unsigned()),
                Named.of("alg None", forger.header("alg", "None").unsigned()),
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
}
