// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak;

import java.util.List;

/**
 * Keycloak's exchange SPIs are internal and can change, so the extension runs only on versions that it was tested on.
 */
public final class SupportedKeycloak {

    private static final List<String> LINES = List.of("26.5.", "26.6.", "26.7.");

    private SupportedKeycloak() {}

    /**
     * Stops the start of the server on an unsupported version.
     *
     * @throws IllegalStateException on an unsupported version; the message says what to do
     */
    public static void require(String version) {
        if (LINES.stream().noneMatch(version::startsWith)) {
            throw new IllegalStateException(
                    "The PingOne token exchange extension supports Keycloak 26.5 to 26.7, but this"
                            + " is " + version
                            + ". Remove its JAR from the providers folder, or use a version that supports this"
                            + " server.");
        }
    }
}
