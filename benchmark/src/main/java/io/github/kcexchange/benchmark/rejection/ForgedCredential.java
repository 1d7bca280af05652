// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.rejection;

import static io.github.kcexchange.benchmark.rejection.OwnRejection.BAD_SUBJECT_TOKEN;
import static io.github.kcexchange.benchmark.request.Exchanges.GATEWAY_BASIC;

import io.github.kcexchange.benchmark.realm.ClientSecrets;
import io.github.kcexchange.benchmark.realm.ComparedRealm;
import io.github.kcexchange.benchmark.realm.Management;
import io.github.kcexchange.benchmark.realm.MeasuredRealm;
import io.github.kcexchange.benchmark.request.Forms;
import io.github.kcexchange.benchmark.request.RequestLine;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Represents a credential with the signature of another one. Its row in the database contains the hash of this text.
 *
 * @param forged the text of the credential
 * @param id the id of the row
 */
record ForgedCredential(Secret forged, String id) {

    static ForgedCredential in(MeasuredRealm realm) {
        Management management = realm.management();
        String gateway = management.createGateway("forged");
        String credential = management.createCredential(gateway).reveal();
        String other = management.createCredential(gateway).reveal();
        String forged = credential.substring(0, credential.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));
        return new ForgedCredential(
                Secret.of(forged), Jwt.of(Secret.of(credential)).text("jti"));
    }

    /** Returns the SQL statement that writes the hash of this text into the row. */
    String statement() {
        return "update pingone_gateway_credential set token_hash = '" + hash() + "' where id = '" + id + "'";
    }

    RejectedRequest rejection() {
        return new RejectedRequest(
                "signature_invalid",
                "",
                GATEWAY_BASIC,
                BAD_SUBJECT_TOKEN,
                RequestLine.of(ClientSecrets.basic(ComparedRealm.APP), Forms.credential(forged)));
    }

    private String hash() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(forged.reveal().getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
