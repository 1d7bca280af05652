// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import io.github.kcexchange.lock.LockedRealm;
import io.github.kcexchange.query.Namesakes;
import io.github.kcexchange.realm.url.RealmIssuer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.broker.jwtauthorizationgrant.JWTAuthorizationGrantIdentityProviderConfig;
import org.keycloak.common.util.UriUtils;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The requirements of a realm for the settings of a trusted issuer. They are checked before the settings are stored.
 */
final class IssuerConstraints {

    private final KeycloakSession session;
    private final RealmModel realm;

    IssuerConstraints(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * Checks that a new issuer is not this realm, and that new addresses meet the requirements of Keycloak. The realm's
     * "Require SSL" decides where an address needs {@code https}. It can depend on the host, and a name server can
     * answer slowly. So call this method before {@link #requireFree} locks the realm. Java then has the host in its
     * cache when Keycloak checks the address again. With a new issuer, Keycloak also checks an address that stays.
     *
     * @param before the issuer to change, or null for a new one
     */
    void requireAcceptedAddresses(IssuerSettings settings, @Nullable TrustedIssuer before) throws IssuerNotAccepted {
        if (!keepsIssuer(settings, before) && settings.issuer().equals(RealmIssuer.of(session, realm))) {
            throw IssuerNotAccepted.invalid("issuer", "Must be another issuer than this realm.");
        }
        if (before == null
                || !keepsIssuer(settings, before)
                || !Objects.equals(settings.jwksUrl(), before.settings().jwksUrl())) {
            requireAcceptedKeys(settings.jwksUrl());
        }
        if (!keepsIssuer(settings, before)) {
            requireAcceptedIssuer(() -> UriUtils.checkUrl(realm.getSslRequired(), settings.issuer(), "Issuer"));
        }
    }

    /**
     * Checks that no other trusted issuer has the same {@code iss}. Locking the realm prevents two concurrent requests
     * from using the same {@code iss}.
     *
     * @param before the issuer to change, which may keep its {@code iss}, or null for a new one
     */
    void requireFree(IssuerSettings settings, @Nullable TrustedIssuer before) throws IssuerNotAccepted {
        Namesakes namesakes = new LockedRealm(session, realm).read(reading -> namesakes(settings, reading));
        if (namesakes.forbid(before == null ? null : before.id(), keepsIssuer(settings, before))) {
            throw IssuerNotAccepted.taken(
                    "issuer", "Another trusted issuer of the environment already has this value.");
        }
    }

    private static boolean keepsIssuer(IssuerSettings settings, @Nullable TrustedIssuer before) {
        return before != null && before.issuer().equals(settings.issuer());
    }

    /** Returns the trusted issuers with the same {@code iss}. */
    private Namesakes namesakes(IssuerSettings settings, KeycloakSession reading) {
        List<String> ids = new TrustedIssuers(reading, realm)
                .all()
                .filter(other -> other.issuer().equals(settings.issuer()))
                .map(TrustedIssuer::id)
                .toList();
        return new Namesakes(ids);
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

    /**
     * Checks the requirements of Keycloak for a new issuer.
     *
     * @param provider the identity provider with the new settings
     * @param before the issuer to change, or null for a new one
     */
    void requireAccepted(
            JWTAuthorizationGrantIdentityProviderConfig provider,
            IssuerSettings settings,
            @Nullable TrustedIssuer before)
            throws IssuerNotAccepted {
        if (!keepsIssuer(settings, before)) {
            requireAcceptedIssuer(() -> provider.validate(realm));
        }
    }

    private void requireAcceptedKeys(@Nullable String jwksUrl) throws IssuerNotAccepted {
        try {
            UriUtils.checkUrl(realm.getSslRequired(), jwksUrl, "jwksUrl");
        } catch (IllegalArgumentException rejected) {
            throw IssuerNotAccepted.invalid(
                    "jwksUrl", "Must be an absolute URL, with https if the realm requires it for this host.");
        }
    }

    private static void requireAcceptedIssuer(Runnable keycloaksCheck) throws IssuerNotAccepted {
        try {
            keycloaksCheck.run();
        } catch (IllegalArgumentException rejected) {
            throw IssuerNotAccepted.invalid("issuer", "Keycloak does not accept this issuer: " + rejected.getMessage());
        } catch (RuntimeException failed) {
            if (isOfSeveralProviders(failed)) {
                throw IssuerNotAccepted.taken(
                        "issuer", "Several identity providers of the realm already have this issuer.");
            }
            throw failed;
        }
    }

    /** As of 26.6, Keycloak throws this if several providers, which need not be trusted issuers, have the issuer. */
    private static boolean isOfSeveralProviders(RuntimeException failed) {
        String message = failed.getMessage();
        return message != null && message.startsWith("Multiple IDPs match the same issuer");
    }

    private boolean isFree(String alias) {
        return session.identityProviders().getByAlias(alias) == null;
    }
}
