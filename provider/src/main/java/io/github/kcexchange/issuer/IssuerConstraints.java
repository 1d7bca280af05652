// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import io.github.kcexchange.query.LockedRealm;
import org.jspecify.annotations.Nullable;
import org.keycloak.broker.jwtauthorizationgrant.JWTAuthorizationGrantIdentityProviderConfig;
import org.keycloak.common.util.UriUtils;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;

/** The requirements of a realm for the settings of a trusted issuer, before it stores them. */
final class IssuerConstraints {

    private final KeycloakSession session;
    private final RealmModel realm;

    IssuerConstraints(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * Checks that the issuer is not this realm, and that no other trusted issuer has the same {@code iss}. Locking the
     * realm prevents two concurrent requests from using the same one.
     *
     * @param ownId the id of the issuer to change, or null for a new one
     */
    void requireFree(IssuerSettings settings, @Nullable String ownId) throws IssuerNotAccepted {
        String own = Urls.realmIssuer(session.getContext().getUri().getBaseUri(), realm.getName());
        if (settings.issuer().equals(own)) {
            throw IssuerNotAccepted.invalid("issuer", "Must be another issuer than this realm.");
        }
        boolean taken = new LockedRealm(session, realm)
                .read(reading -> new TrustedIssuers(reading, realm)
                        .all()
                        .anyMatch(other -> other.issuer().equals(settings.issuer())
                                && !other.id().equals(ownId)));
        if (taken) {
            throw IssuerNotAccepted.taken(
                    "issuer", "Another trusted issuer of the environment already has this value.");
        }
    }

    /**
     * Returns the alias for a new identity provider.
     *
     * @param alias the alias that the administrator chose, or null for one that is derived from the name
     */
    String freeAlias(@Nullable String alias, String name) throws IssuerNotAccepted {
        if (alias == null) {
            return IssuerAlias.of(name, this::isFree);
        }
        if (!isFree(alias)) {
            throw IssuerNotAccepted.taken("alias", "Another identity provider of the realm already has this alias.");
        }
        return alias;
    }

    /** Checks what Keycloak requires. The realm's "Require SSL" decides where an address needs {@code https}. */
    void requireAccepted(JWTAuthorizationGrantIdentityProviderConfig provider) throws IssuerNotAccepted {
        try {
            UriUtils.checkUrl(realm.getSslRequired(), provider.getJwksUrl(), "jwksUrl");
        } catch (IllegalArgumentException refused) {
            throw IssuerNotAccepted.invalid(
                    "jwksUrl", "Must be an absolute URL, with https if the realm requires it for this host.");
        }
        try {
            provider.validate(realm);
        } catch (IllegalArgumentException refused) {
            throw IssuerNotAccepted.invalid("issuer", "Keycloak does not accept this issuer: " + refused.getMessage());
        }
    }

    private boolean isFree(String alias) {
        return session.identityProviders().getByAlias(alias) == null;
    }
}
