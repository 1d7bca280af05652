// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.realm;

import io.github.kcexchange.wire.ClientAuthentication;
import io.github.kcexchange.wire.Secret;

/** The secrets of the measured clients. */
public final class ClientSecrets {
    private ClientSecrets() {}

    static Secret of(String clientId) {
        return Secret.of("bench-only-" + clientId);
    }

    public static ClientAuthentication basic(String clientId) {
        return ClientAuthentication.basic(clientId, of(clientId));
    }

    /** The client with a secret that is not its own. */
    public static ClientAuthentication wrong(String clientId) {
        return ClientAuthentication.basic(clientId, Secret.of("not-the-secret-of-" + clientId));
    }
}
