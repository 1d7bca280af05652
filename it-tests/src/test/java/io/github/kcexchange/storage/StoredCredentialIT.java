// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.RSAKey;
import io.github.kcexchange.forge.Forger;
import io.github.kcexchange.forge.RealmKey;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.Database;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The data that the database stores about a credential. Access to the database, even for writing, is not enough to
 * forge one.
 */
@OnKeycloak
@TouchesSql
final class StoredCredentialIT {
    private static final String TABLE = "PINGONE_GATEWAY_CREDENTIAL";

    private final TestRealm realm;
    private final Database database;
    private final RealmKey realmKey;
    private final Application application;

    StoredCredentialIT(TestRealm realm, Database database) {
        this.realm = realm;
        this.database = database;
        this.realmKey = RealmKey.importedInto(realm);
        this.application = realm.application("application");
    }

    @Test
    void theRowHasTheHashAndTheDatabaseNothingOfTheCredential() throws Exception {
        Credential credential = realm.gateway("stored").credential();
        realm.token().post(credential.form()).accessToken();
        assertThat(row(credential, "realm_id, gateway_id, service_account_id, slot, token_hash"))
                .isEqualTo(String.join(
                        "|",
                        realm.id(),
                        credential.gateway().id(),
                        credential.gateway().serviceAccount().getId(),
                        "1",
                        hash(credential.token())));
        String dump = database.dump();
        String[] parts = credential.token().reveal().split("\\.");
        assertThat(dump).contains(credential.id());
        assertThat(dump.contains(parts[1])).as("payload in the database").isFalse();
        assertThat(dump.contains(parts[2])).as("signature in the database").isFalse();
    }

    @Test
    void theDatabaseItselfKeepsTheLimit() {
        Credential credential = realm.gateway("unique slot").credential();
        assertThatThrownBy(() -> database.sql("insert into " + TABLE
                        + " (id, realm_id, gateway_id, slot, token_hash, key_id, created_at) select 'another',"
                        + " realm_id, gateway_id, slot, token_hash, key_id, created_at from "
                        + TABLE
                        + " where id = '" + credential.id() + "'"))
                .message()
                .containsIgnoringCase("UK_PINGONE_GW_CRED_SLOT");
    }

    @Test
    void rowsAreDeletedWithTheGatewayItsClientAndTheRealm() {
        Gateway deleted = realm.gateway("deleted");
        deleted.credential();
        Gateway client = realm.gateway("client deleted");
        client.credential();
        TestRealm other = realm.neighbour();
        other.gateway("of a realm that goes").credential();
        assertThat(rows("gateway_id", deleted.id())).isEqualTo("1");
        assertThat(rows("gateway_id", client.id())).isEqualTo("1");
        assertThat(rows("realm_id", other.id())).isEqualTo("1");
        deleted.delete();
        client.client().remove();
        other.remove();
        assertThat(rows("gateway_id", deleted.id())).isEqualTo("0");
        assertThat(rows("gateway_id", client.id())).isEqualTo("0");
        assertThat(rows("realm_id", other.id())).isEqualTo("0");
    }

    /** A matching hash alone is not enough. This test stores the hash of the forgery. */
    @ParameterizedTest
    @MethodSource("forgeries")
    void aForgeryWithAMatchingHashIsRefusedForItsSignature(Forgery forgery) throws Exception {
        Credential credential = realm.gateway("forged " + forgery.hashCode()).credential();
        Secret forged = forgery.of(Forger.of(credential.token()), realmKey.pair());
        realm.token().post(Form.gatewayExchange(resign(credential))).hasStatus(400);
        database.change(
                "update " + TABLE + " set token_hash = '" + hash(forged) + "' where id = '" + credential.id() + "'");
        assertRefused(Form.gatewayExchange(forged));
    }

    /**
     * A credential signed with the realm's key is valid once its hash matches. So the other forgeries are rejected for
     * their signature.
     */
    @Test
    void theRealmsOwnSignatureWithAMatchingHashIsAccepted() throws Exception {
        Credential credential = realm.gateway("signed again").credential();
        Secret again = resign(credential);
        assertRefused(Form.gatewayExchange(again));
        database.change(
                "update " + TABLE + " set token_hash = '" + hash(again) + "' where id = '" + credential.id() + "'");
        realm.token().post(Form.gatewayExchange(again)).accessToken();
    }

    /** The nodes are not notified, as if Keycloak's message were lost. */
    @Test
    void aRowThatIsDeletedDirectlyIsRefusedASecondLater() {
        Credential credential = realm.gateway("with a deleted row").credential();
        realm.token().post(credential.form()).accessToken();
        database.change("delete from " + TABLE + " where id = '" + credential.id() + "'");
        assertRefused(credential.form());
    }

    /** As a node of an older version writes it: without the service account that the credential belongs to. */
    @Test
    void aRowWithoutAServiceAccountIsValidUntilKeycloakRecreatesTheAccount() {
        Gateway gateway = realm.gateway("of an older version");
        Credential credential = gateway.credential();
        database.change("update " + TABLE + " set service_account_id = null where id = '" + credential.id() + "'");
        realm.token().post(credential.form()).accessToken();
        gateway.change(client -> client.setServiceAccountsEnabled(false));
        gateway.change(client -> client.setServiceAccountsEnabled(true));
        assertRefused(credential.form());
        realm.token().post(gateway.credential().form()).accessToken();
    }

    @Test
    void aRowMovedToAnotherRealmIsRefused() {
        Credential credential = realm.gateway("moved").credential();
        TestRealm other = realm.neighbour();
        other.gateway("gateway");
        database.change(
                "update " + TABLE + " set realm_id = '" + other.id() + "' where id = '" + credential.id() + "'");
        assertRefused(credential.form());
        assertThat(other.token().post(credential.form()).status()).isEqualTo(400);
        database.sql("delete from " + TABLE + " where id = '" + credential.id() + "'");
    }

    private interface Forgery {
        Secret of(Forger good, RSAKey realmKey) throws Exception;
    }

    static Stream<Named<Forgery>> forgeries() {
        RSAKey own = Forger.ownKey();
        return Stream.of(
                Named.of("alg none", (good, key) -> good.header("alg", "none").signedWith(new byte[] {1})),
                Named.of("another key", (good, key) -> good.signedBy(own)),
                Named.of(
                        "another key in jwk",
                        (good, key) -> good.header("jwk", own.toPublicJWK().toJSONObject())
                                .signedBy(own)),
                Named.of(
                        "HS256 with the public key",
                        (good, key) -> good.header("alg", "HS256")
                                .macWith(key.toRSAPublicKey().getEncoded())),
                Named.of("a signature of zeros", (good, key) -> good.signedWith(new byte[256])),
                Named.of(
                        "an unknown algorithm",
                        (good, key) -> good.header("alg", "XX256").signedBy(own)));
    }

    private Secret resign(Credential credential) {
        return Forger.of(credential.token()).claim("note", "signed again").signedBy(realmKey.pair());
    }

    private void assertRefused(Form form) {
        realm.token().post(form).hasStatus(400);
        realm.token().post(form, application.basic()).hasStatus(400);
    }

    private String row(Credential credential, String columns) {
        return database.sql("select " + columns + " from " + TABLE + " where id = '" + credential.id() + "'")
                .strip();
    }

    private String rows(String column, String value) {
        return database.sql("select count(*) from " + TABLE + " where " + column + " = '" + value + "'")
                .strip();
    }

    private static String hash(Secret credential) throws Exception {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(credential.reveal().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
