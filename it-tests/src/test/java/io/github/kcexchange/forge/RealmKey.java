// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.forge;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import io.github.kcexchange.realm.RsaKeys;
import io.github.kcexchange.realm.TestRealm;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ComponentRepresentation;

/**
 * A signing key that an administrator imported into the realm, so that the test has it, too. It has priority over the
 * realm's own key.
 */
public final class RealmKey {
    private final TestRealm realm;
    private final RSAKey pair;
    private final String component;

    private RealmKey(TestRealm realm, RSAKey pair, String component) {
        this.realm = realm;
        this.pair = pair;
        this.component = component;
    }

    public static RealmKey importedInto(TestRealm realm) {
        return imported(realm, generated(), 1000);
    }

    /** Imports the same key into a second key provider, which Keycloak asks after the first one. */
    public RealmKey importedAgain() {
        return imported(realm, pair, 900);
    }

    private static RealmKey imported(TestRealm realm, RSAKey pair, int priority) {
        ComponentRepresentation key = new ComponentRepresentation();
        key.setName("imported");
        key.setProviderType("org.keycloak.keys.KeyProvider");
        key.setProviderId("rsa");
        key.setParentId(realm.id());
        key.setConfig(new MultivaluedHashMap<>());
        key.getConfig().putSingle("priority", String.valueOf(priority));
        key.getConfig().putSingle("privateKey", pem(pair));
        try (Response created = realm.admin().components().add(key)) {
            return new RealmKey(realm, pair, CreatedResponseUtil.getCreatedId(created));
        }
    }

    public RSAKey pair() {
        return pair;
    }

    /** The same key, which signs with any algorithm of its type. */
    public SignatureKey ofAnyAlgorithm() {
        try {
            return new SignatureKey(pair.toPublicJWK(), pair.toRSAPrivateKey());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key still verifies, but no longer signs. */
    public void becomePassive() {
        set("active", "false");
    }

    public void becomeActive() {
        set("active", "true");
        set("enabled", "true");
    }

    public void beDisabled() {
        set("enabled", "false");
    }

    public void beRemoved() {
        realm.admin().components().component(component).remove();
    }

    private void set(String name, String value) {
        var resource = realm.admin().components().component(component);
        ComponentRepresentation key = resource.toRepresentation();
        key.getConfig().putSingle(name, value);
        // The server returns a mask in place of the private key, and treats the mask as "unchanged".
        resource.update(key);
    }

    private static String pem(RSAKey pair) {
        try {
            String body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(pair.toRSAPrivateKey().getEncoded());
            return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----";
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey generated() {
        return RsaKeys.jwk().build();
    }
}
