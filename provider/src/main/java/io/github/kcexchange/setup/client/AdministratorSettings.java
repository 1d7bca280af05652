// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.client;

import io.github.kcexchange.gateway.GatewayClient;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.representations.idm.ClientRepresentation;

/**
 * The settings of a client that only an administrator may change: every client attribute and protocol mapper of this
 * extension, and the client authenticator of gateways. Keycloak's client registration stores them as a client sends
 * them.
 */
public final class AdministratorSettings {

    /** Every client attribute of this extension begins with this text. */
    private static final String PREFIX = "pingone.";

    private AdministratorSettings() {}

    /**
     * Whether a request would change one of the settings. A member that the request omits stays as it is stored.
     *
     * @param request the client in the request
     * @param stored the stored client, or null if the client is new
     */
    public static boolean areChangedBy(ClientRepresentation request, @Nullable ClientModel stored) {
        return changesAttributes(request, stored == null ? Map.of() : stored.getAttributes())
                || changesAuthenticator(request, stored == null ? null : stored.getClientAuthenticatorType())
                || ExtensionMappers.areChangedBy(request, stored);
    }

    /**
     * Removes the attributes from a request that does not change them. Keycloak then does not write the attributes.
     * Otherwise it would undo a concurrent change by an administrator.
     */
    public static void omitAttributesFrom(ClientRepresentation request) {
        if (request.getAttributes() != null) {
            request.getAttributes().keySet().removeIf(AdministratorSettings::isAttribute);
        }
    }

    private static boolean changesAttributes(ClientRepresentation request, Map<String, String> stored) {
        Map<String, String> asked = request.getAttributes();
        return asked != null
                && asked.keySet().stream()
                        .filter(AdministratorSettings::isAttribute)
                        .anyMatch(name -> !Objects.equals(value(asked.get(name)), value(stored.get(name))));
    }

    private static boolean changesAuthenticator(ClientRepresentation request, @Nullable String stored) {
        String asked = request.getClientAuthenticatorType();
        return asked != null && isOfGateways(asked) != isOfGateways(stored);
    }

    /** MySQL and MariaDB find an attribute by its name in upper case, too. */
    private static boolean isAttribute(String name) {
        return name.regionMatches(true, 0, PREFIX, 0, PREFIX.length());
    }

    /** An empty value removes the attribute. Keycloak decides in the same way which value is empty. */
    private static @Nullable String value(@Nullable String text) {
        return text == null || text.trim().isEmpty() ? null : text;
    }

    private static boolean isOfGateways(@Nullable String authenticator) {
        return GatewayClient.AUTHENTICATOR.equals(authenticator);
    }
}
