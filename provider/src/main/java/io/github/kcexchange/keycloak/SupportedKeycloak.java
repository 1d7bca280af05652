// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak;

import java.util.List;
import java.util.Optional;
import org.keycloak.Config;

/**
 * Permits only the versions of Keycloak that the extension was tested on, because Keycloak's exchange SPIs are internal
 * and can change. An administrator can allow another version. A new patch release of a tested minor version starts
 * without the option.
 */
public final class SupportedKeycloak {

    /** The option that allows a version that was not tested; {@code true} or {@code false}, the default. */
    public static final String OPTION = "allow-untested-keycloak";

    private static final String SPI = "pingone-gateway-credentials";
    private static final String PROVIDER = "jpa";

    private static final List<String> LINES = List.of("26.5", "26.6", "26.7");

    private SupportedKeycloak() {}

    /**
     * Returns the options of the extension's own SPI. The grant's own options cannot be set by an environment variable,
     * because its id has colons.
     */
    public static Config.Scope options() {
        return Config.scope(SPI, PROVIDER);
    }

    /**
     * Stops the start of the server on an untested version, unless the option allows it.
     *
     * @return the warning to log if the option allows an untested version; empty on a tested version
     * @throws IllegalStateException on an untested version without the option; the message says what to do
     */
    public static Optional<String> require(String version, Config.Scope options) {
        if (isTested(version)) {
            return Optional.empty();
        }
        String finding = "The PingOne token exchange extension was tested on Keycloak " + String.join(", ", LINES)
                + ", but this is " + version + ".";
        if (options.getBoolean(OPTION, false)) {
            return Optional.of(
                    finding + " It starts because " + OPTION + " is true. Use a tested version in production.");
        }
        throw new IllegalStateException(finding
                + " Use a tested version of Keycloak, or a version of the extension that was tested on this one. To"
                + " start anyway, set --spi-" + SPI + "--" + PROVIDER + "--" + OPTION + "=true.");
    }

    private static boolean isTested(String version) {
        return LINES.stream().anyMatch(line -> version.startsWith(line + "."));
    }
}
