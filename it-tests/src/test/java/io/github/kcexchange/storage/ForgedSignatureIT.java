// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.storage;

import com.nimbusds.jose.jwk.RSAKey;
import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.forge.Forger;
import io.github.kcexchange.forge.KeyIds;
import io.github.kcexchange.forge.Listener;
import io.github.kcexchange.forge.RealmKey;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.Database;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Forged credentials whose hash is in the record, as if the forger could write to the database. So only the check of
 * the signature can reject them.
 */
@OnKeycloak
@TouchesSql
final class ForgedSignatureIT {
    private static final RSAKey OWN_KEY = Forger.ownKey();

    private final TestRealm realm;
    private final CredentialTable table;
    private final RealmKey realmKey;
    private final Application application;

    ForgedSignatureIT(TestRealm realm, Database database) {
        this.realm = realm;
        this.table = new CredentialTable(database);
        this.realmKey = RealmKey.importedInto(realm);
        this.application = realm.application("application");
    }

    private interface Forgery {
        Secret of(Forger good) throws Exception;
    }

    @ParameterizedTest
    @MethodSource({"algorithmsOfNoKey", "unknownAlgorithms", "keys", "keyIds"})
    void aForgeryWithAMatchingHashIsRejectedForItsSignature(Forgery forgery, Problem problem) throws Exception {
        problem.rejects(Form.gatewayExchange(stored(forgery)), application);
    }

    /** The key in the record is for RS256 only. */
    Stream<Arguments> algorithmsOfNoKey() throws Exception {
        byte[] publicKey = realmKey.pair().toRSAPublicKey().getEncoded();
        byte[] pem = ("-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey)
                        + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
        return Stream.of(
                keyless("alg none", good -> good.header("alg", "none").signedBy(OWN_KEY)),
                keyless("HS256 with the public key", good -> hs256(good).macWith(publicKey)),
                keyless("HS256 with the public key's PEM", good -> hs256(good).macWith(pem)),
                keyless("HS256 with an empty key's byte", good -> hs256(good).macWith(new byte[1])),
                keyless(
                        "ES256 without sense",
                        good -> good.header("alg", "ES256").signedWith(new byte[64])));
    }

    private static Forger hs256(Forger good) {
        return good.header("alg", "HS256");
    }

    Stream<Arguments> unknownAlgorithms() {
        return Stream.of(
                invalid("alg None", good -> good.header("alg", "None").signedBy(OWN_KEY)),
                invalid("no alg", good -> good.header("alg", null).signedBy(OWN_KEY)),
                invalid("an unknown alg", good -> good.header("alg", "XX256").signedBy(OWN_KEY)),
                invalid(
                        "alg as a list",
                        good -> good.header("alg", List.of("RS256")).signedBy(OWN_KEY)));
    }

    Stream<Arguments> keys() {
        return Stream.of(
                invalid("another key", good -> good.signedBy(OWN_KEY)),
                invalid(
                        "another key in jwk",
                        good -> good.header("jwk", OWN_KEY.toPublicJWK().toJSONObject())
                                .signedBy(OWN_KEY)),
                invalid("a signature of zeros", good -> good.signedWith(new byte[256])));
    }

    Stream<Arguments> keyIds() {
        return Stream.concat(KeyIds.ofNoKey().stream(), Stream.of("\u202e\ud83d\ude00"))
                .map(kid -> invalid(
                        KeyIds.name(kid), good -> good.header("kid", kid).signedBy(OWN_KEY)));
    }

    private static Arguments keyless(String name, Forgery forgery) {
        return Arguments.of(Named.of(name, forgery), Problem.SIGNING_KEY_GONE);
    }

    private static Arguments invalid(String name, Forgery forgery) {
        return Arguments.of(Named.of(name, forgery), Problem.SIGNATURE_INVALID);
    }

    @Test
    void noHeaderMakesTheServerSendARequest() throws Exception {
        try (Listener listener = new Listener()) {
            String address = listener.address(realm.server());
            for (String name : new String[] {"jku", "x5u"}) {
                Secret forged = stored(good -> good.header(name, address).signedBy(OWN_KEY));
                Problem.SIGNATURE_INVALID.rejects(Form.gatewayExchange(forged), application);
            }
            listener.wasNotCalledBy(realm.server());
        }
    }

    /** Shows that the forgeries above are rejected for their signature. */
    @Test
    void theRealmsOwnSignatureWithAMatchingHashIsAccepted() throws Exception {
        Secret again = stored(good -> good.claim("note", "signed again").signedBy(realmKey.pair()));
        Exchange.alone(realm, Form.gatewayExchange(again)).token();
        Exchange.by(application, Form.gatewayExchange(again)).token();
    }

    /** The key is the one in the record, so the {@code kid} of a header can select no other key. */
    @Test
    void theKeyIdOfTheHeaderIsNotRead() throws Exception {
        Secret renamed = stored(good -> good.header("kid", "forged").signedBy(realmKey.pair()));
        Exchange.alone(realm, Form.gatewayExchange(renamed)).token();
    }

    /** The forgery of a new credential. No node has read the credential's row yet. */
    private Secret stored(Forgery forgery) throws Exception {
        Credential credential = realm.gateway("forged " + UUID.randomUUID()).credential();
        Secret forged = forgery.of(Forger.of(credential.token()));
        table.storeHash(credential, forged);
        return forged;
    }
}
