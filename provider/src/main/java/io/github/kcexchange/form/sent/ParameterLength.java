// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.form.sent;

import org.keycloak.Config;
import org.keycloak.protocol.oidc.OIDCLoginProtocolFactory;
import org.keycloak.protocol.oidc.OIDCProviderConfig;

/**
 * The maximum length of a parameter of the token endpoint, from the options of Keycloak's OpenID Connect provider.
 *
 * <p>The options are read directly, because Keycloak's method for this differs between 26.5 and 26.6.
 */
public final class ParameterLength {

    private ParameterLength() {}

    /** Returns the maximum length in characters of a parameter that is not a token. */
    public static int maximum(String name) {
        Config.Scope options = Config.scope("login-protocol", "openid-connect");
        Integer ownLimit =
                options.getInt(OIDCLoginProtocolFactory.CONFIG_OIDC_REQ_PARAMS_MAX_SIZE_PREFIX + "--" + name);
        return ownLimit != null
                ? ownLimit
                : options.getInt(
                        OIDCLoginProtocolFactory.CONFIG_OIDC_REQ_PARAMS_DEFAULT_MAX_SIZE,
                        OIDCProviderConfig.DEFAULT_REQ_PARAMS_DEFAULT_MAX_SIZE);
    }
}
