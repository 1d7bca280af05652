// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.realm;

import java.security.KeyPair;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ComponentExportRepresentation;

/**
 * The keys of a new realm, as Keycloak itself would generate and store them. The RSA keys are supplied, because
 * Keycloak would use much CPU time to generate them. They are different in each realm.
 */
final class OwnKeys {
    private OwnKeys() {}

    /** The components of the representation of a realm with this name. */
    static MultivaluedHashMap<String, ComponentExportRepresentation> of(String realm) {
        var signing = rsa(realm, Map.of("keyUse", "SIG"));
        var encrypting = rsa(realm, Map.of("keyUse", "ENC", "algorithm", "RSA-OAEP"));
        List<ComponentExportRepresentation> keys = List.of(
                key("rsa-generated", "rsa-generated", signing),
                key("rsa-enc-generated", "rsa-enc-generated", encrypting),
                key("hmac-generated-hs512", "hmac-generated", Map.of("algorithm", "HS512")),
                key("aes-generated", "aes-generated", Map.of()));
        MultivaluedHashMap<String, ComponentExportRepresentation> components = new MultivaluedHashMap<>();
        components.put("org.keycloak.keys.KeyProvider", keys);
        return components;
    }

    private static ComponentExportRepresentation key(String name, String provider, Map<String, String> config) {
        ComponentExportRepresentation key = new ComponentExportRepresentation();
        key.setName(name);
        key.setProviderId(provider);
        key.setConfig(new MultivaluedHashMap<>());
        key.getConfig().putSingle("priority", "100");
        config.forEach(key.getConfig()::putSingle);
        return key;
    }

    /** Adds a key pair. Keycloak generates one if its private key or its certificate is missing. */
    private static Map<String, String> rsa(String realm, Map<String, String> config) {
        KeyPair pair = RsaKeys.next();
        Map<String, String> complete = new HashMap<>(config);
        complete.put("privateKey", stored(pair.getPrivate().getEncoded()));
        complete.put("certificate", stored(SelfSignedCertificate.of(pair, realm)));
        return complete;
    }

    /** Keycloak stores PEM without its first and last line. */
    private static String stored(byte[] der) {
        return Base64.getEncoder().encodeToString(der);
    }
}
