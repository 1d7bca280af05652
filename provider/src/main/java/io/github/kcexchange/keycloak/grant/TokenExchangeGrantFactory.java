// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.grant;

import io.github.kcexchange.issuer.IssuerCaches;
import io.github.kcexchange.keycloak.SupportedKeycloak;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.common.Version;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.protocol.oidc.grants.TokenExchangeGrantTypeFactory;

/**
 * Replaces Keycloak's factory, with its id and its shortcut, so that Keycloak can still read the tokens after the
 * extension is removed.
 */
public final class TokenExchangeGrantFactory extends TokenExchangeGrantTypeFactory {

    private static final Logger LOG = Logger.getLogger(TokenExchangeGrantFactory.class);

    private boolean keycloakExchanges = true;

    @Override
    public OAuth2GrantType create(KeycloakSession session) {
        return new TokenExchangeGrant(keycloakExchanges);
    }

    @Override
    public int order() {
        return 100;
    }

    /**
     * Always true. Keycloak selects the factory before it calls this method, and would not fall back to its own
     * factory.
     */
    @Override
    public boolean isSupported(Config.Scope config) {
        return true;
    }

    /**
     * Stops the start on an untested version. Keycloak calls this method before it migrates the database, so that a
     * start that was stopped changes no data.
     */
    @Override
    public void init(Config.Scope config) {
        SupportedKeycloak.require(Version.VERSION, SupportedKeycloak.options()).ifPresent(LOG::warn);
        keycloakExchanges = super.isSupported(config);
    }

    /** Registers {@link IssuerCaches} here, because every server has exactly one instance of this factory. */
    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(new IssuerCaches());
        LOG.infof("PingOne token exchange is ready on Keycloak %s", Version.VERSION);
    }
}
