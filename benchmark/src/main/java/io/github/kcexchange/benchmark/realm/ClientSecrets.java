// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.realm;

import io.github.kcexchange.wire.ClientAuthentication;
import io.github.kcexchange.wire.Secret;

/** Defines the secrets of the measured clients. */
public final class ClientSecrets {
    private ClientSecrets() {}

    static Secret of(String clientId) {
        return Secret.of("bench-only-" + clientId);
    }

    public static ClientAuthentication basic(String clientId) {
        return ClientAuthentication.basic(clientId, of(clientId));
    }

    /** Authenticates the client with a wrong secret. */
    public static ClientAuthentication wrong(String clientId) {
        return ClientAuthentication.basic(clientId, Secret.of("not-the-secret-of-" + clientId));
    }
}
