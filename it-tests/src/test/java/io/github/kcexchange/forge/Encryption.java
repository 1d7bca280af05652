// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.forge;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Json;
import io.github.kcexchange.wire.Secret;
import java.text.ParseException;

/** Encrypts tokens for a realm, as any party can: the realm publishes its key (RFC 7516). */
public final class Encryption {

    private Encryption() {}

    public static Secret of(Secret token, TestRealm realm) {
        try {
            RSAKey key = key(realm);
            JWEHeader header = new JWEHeader.Builder(JWEAlgorithm.parse("RSA-OAEP"), EncryptionMethod.A256GCM)
                    .keyID(key.getKeyID())
                    .build();
            JWEObject encrypted = new JWEObject(header, new Payload(token.reveal()));
            encrypted.encrypt(new RSAEncrypter(key));
            return Secret.of(encrypted.serialize());
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key(TestRealm realm) throws ParseException {
        Answer keys =
                Http.call("GET", realm.at(Prefix.KEYCLOAK, "/certs")).send().hasStatus(200);
        return JWKSet.parse(Json.text(keys.json())).getKeys().stream()
                .filter(key -> KeyUse.ENCRYPTION.equals(key.getKeyUse()))
                .map(JWK::toRSAKey)
                .findFirst()
                .orElseThrow();
    }
}
