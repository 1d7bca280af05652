// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.facts;

import org.keycloak.Config;
import org.keycloak.protocol.oidc.OIDCLoginProtocolFactory;
import org.keycloak.protocol.oidc.OIDCProviderConfig;

/**
 * How long a parameter of the token endpoint may be, by the options of Keycloak's OpenID Connect provider.
 *
 * <p>Read from the options themselves, as Keycloak's method for it differs between 26.5 and 26.6.
 */
public final class ParameterLength {

    private ParameterLength() {}

    /** The limit of a parameter that is no token, in characters. */
    public static int greatest(String name) {
        Config.Scope options = Config.scope("login-protocol", "openid-connect");
        Integer ofTheParameter =
                options.getInt(OIDCLoginProtocolFactory.CONFIG_OIDC_REQ_PARAMS_MAX_SIZE_PREFIX + "--" + name);
        return ofTheParameter != null
                ? ofTheParameter
                : options.getInt(
                        OIDCLoginProtocolFactory.CONFIG_OIDC_REQ_PARAMS_DEFAULT_MAX_SIZE,
                        OIDCProviderConfig.DEFAULT_REQ_PARAMS_DEFAULT_MAX_SIZE);
    }
}
