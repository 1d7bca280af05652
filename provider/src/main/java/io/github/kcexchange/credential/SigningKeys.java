// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential;

import java.util.Comparator;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.crypto.KeyStatus;
import org.keycloak.crypto.KeyUse;
import org.keycloak.crypto.KeyWrapper;

/** The signing keys of a realm, read once. */
public final class SigningKeys {

    private final Map<String, SigningKeyStatus> statusById;

    private SigningKeys(Map<String, SigningKeyStatus> statusById) {
        this.statusById = statusById;
    }

    /**
     * Reads the status of the keys. Several key providers can contain the same key, with the same id. Keycloak verifies
     * with it until all of them are disabled. Therefore, the most usable status counts.
     *
     * @param keys all keys of the realm, also disabled ones
     */
    static SigningKeys of(Stream<KeyWrapper> keys) {
        return new SigningKeys(keys.filter(key -> key.getUse() == KeyUse.SIG && key.getKid() != null)
                .collect(Collectors.toMap(
                        KeyWrapper::getKid,
                        key -> status(key.getStatus()),
                        BinaryOperator.<SigningKeyStatus>minBy(Comparator.naturalOrder()))));
    }

    /** Returns the status of the key with that id. */
    public SigningKeyStatus status(String keyId) {
        return statusById.getOrDefault(keyId, SigningKeyStatus.GONE);
    }

    private static SigningKeyStatus status(KeyStatus status) {
        return switch (status) {
            case ACTIVE -> SigningKeyStatus.ACTIVE;
            case PASSIVE -> SigningKeyStatus.PASSIVE;
            case DISABLED -> SigningKeyStatus.GONE;
        };
    }
}
