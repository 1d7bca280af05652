// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak;

import java.util.List;

/** Keycloak's exchange SPIs are internal and change, so the extension runs only where it was tried. */
public final class SupportedKeycloak {

    private static final List<String> LINES = List.of("26.5.", "26.6.", "26.7.");

    private SupportedKeycloak() {}

    /**
     * Lets the server start only on a supported version.
     *
     * @throws IllegalStateException with what to do, on any other
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
