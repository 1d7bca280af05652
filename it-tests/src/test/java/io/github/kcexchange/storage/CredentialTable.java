// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.storage;

import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.server.Database;
import io.github.kcexchange.wire.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The table of the credentials' records. Its methods change rows without notifying the nodes. A node that has read a
 * row before uses it for another second: see {@link Database#awaitForgotten()}.
 */
record CredentialTable(Database database) {
    static final String NAME = "PINGONE_GATEWAY_CREDENTIAL";

    /** The columns of the credential's row, separated by {@code |}. */
    String row(Credential credential, String columns) {
        return database.sql("select " + columns + " from " + NAME + where("id", credential.id()))
                .strip();
    }

    /** The number of rows with that value. */
    String count(String column, String value) {
        return database.sql("select count(*) from " + NAME + where(column, value))
                .strip();
    }

    void set(Credential credential, String column, String value) {
        database.sql("update " + NAME + " set " + column + " = '" + value + "'" + where("id", credential.id()));
    }

    void setNull(Credential credential, String column) {
        database.sql("update " + NAME + " set " + column + " = null" + where("id", credential.id()));
    }

    /** Makes the hash match another text. */
    void storeHash(Credential credential, Secret text) {
        set(credential, "token_hash", hash(text));
    }

    void delete(Credential credential) {
        database.sql("delete from " + NAME + where("id", credential.id()));
    }

    static String hash(Secret credential) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(credential.reveal().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String where(String column, String value) {
        return " where " + column + " = '" + value + "'";
    }
}
