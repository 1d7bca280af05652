// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import io.github.kcexchange.text.PlainText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.broker.jwtauthorizationgrant.JWTAuthorizationGrantIdentityProviderConfig;
import org.keycloak.common.util.Time;
import org.keycloak.models.ClientModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.IdentityProviderQuery;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;

/** The trusted issuers of a realm. Each is an identity provider. There is no second copy of its data. */
public final class TrustedIssuers {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final IssuerConstraints constraints;

    public TrustedIssuers(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.constraints = new IssuerConstraints(session, realm);
    }

    /**
     * Returns the issuer with exactly that id, enabled or disabled. The id can be any text.
     *
     * @throws ModelException if the database fails
     */
    public Optional<TrustedIssuer> find(String id) {
        return PlainText.is(id) ? stored(id) : Optional.empty();
    }

    private Optional<TrustedIssuer> stored(String id) {
        try {
            return IssuerProvider.read(session.identityProviders().getById(id)).filter(this::hasItsStoredId);
        } catch (ModelException failed) {
            // Keycloak also throws this exception for an id of another realm, but then the exception has no cause.
            if (failed.getCause() != null) {
                throw failed;
            }
            return Optional.empty();
        }
    }

    /**
     * Whether the issuer has the id that is stored. MySQL and MariaDB also find an id in another case, and Keycloak
     * gives the issuer the id of the look-up. Keycloak would cache the issuer and its keys under both ids.
     */
    private boolean hasItsStoredId(TrustedIssuer found) {
        return withAlias(found.alias())
                .filter(stored -> stored.id().equals(found.id()))
                .isPresent();
    }

    /** Returns the issuer with the alias of its identity provider, enabled or disabled. */
    public Optional<TrustedIssuer> withAlias(String alias) {
        return IssuerProvider.read(provider(alias));
    }

    /** Returns all trusted issuers, in any order. */
    public Stream<TrustedIssuer> all() {
        return session.identityProviders()
                .getAllStream(IdentityProviderQuery.any())
                .flatMap(provider -> IssuerProvider.read(provider).stream());
    }

    /**
     * Returns the issuer of a token that the application presents.
     *
     * @param issuer the {@code iss} of the token
     * @return empty if no enabled issuer with that {@code iss} is assigned to the application, or more than one is
     */
    public Optional<TrustedIssuer> assignedTo(ClientModel application, String issuer) {
        List<TrustedIssuer> found = AssignedAliases.of(application).aliases().stream()
                .flatMap(alias -> withAlias(alias).stream())
                .filter(TrustedIssuer::enabled)
                .filter(assigned -> assigned.issuer().equals(issuer))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Returns the settings under which Keycloak's key loader finds its keys. Empty if the issuer has been deleted. */
    public Optional<JWTAuthorizationGrantIdentityProviderConfig> keys(TrustedIssuer issuer) {
        return Optional.ofNullable(provider(issuer.alias()))
                .filter(provider -> issuer.id().equals(provider.getInternalId()))
                .map(KeySettings::of);
    }

    /**
     * Creates an identity provider that is not for sign-in.
     *
     * @param alias its alias, or null for one that is derived from the name
     */
    public TrustedIssuer create(@Nullable String alias, IssuerSettings settings) throws IssuerNotAccepted {
        constraints.requireAcceptedAddresses(settings, null);
        constraints.requireFree(settings, null);
        JWTAuthorizationGrantIdentityProviderConfig provider =
                IssuerProvider.create(constraints.freeAlias(alias, settings.name()), settings, now());
        constraints.requireAccepted(provider, settings, null);
        return IssuerProvider.read(session.identityProviders().create(provider)).orElseThrow();
    }

    /** Replaces all settings. Only changed settings are checked. */
    public TrustedIssuer replace(TrustedIssuer issuer, IssuerSettings settings) throws IssuerNotAccepted {
        if (issuer.signsUsersIn() && !settings.signInEquals(issuer.settings())) {
            throw IssuerNotAccepted.invalid(
                    "issuer",
                    "Users sign in with this identity provider: change name, issuer, keys and clock skew in Keycloak.");
        }
        constraints.requireAcceptedAddresses(settings, issuer);
        constraints.requireFree(settings, issuer);
        JWTAuthorizationGrantIdentityProviderConfig provider =
                IssuerProvider.config(LockedProvider.of(issuer, session, realm));
        IssuerProvider.write(provider, settings, now());
        constraints.requireAccepted(provider, settings, issuer);
        session.identityProviders().update(provider);
        return find(issuer.id()).orElseThrow();
    }

    /** Deletes the identity provider with the links of its users and its assignments, as Keycloak's Admin API does. */
    public void delete(TrustedIssuer issuer) throws IssuerNotAccepted {
        if (issuer.signsUsersIn()) {
            throw IssuerNotAccepted.invalid(
                    "trustedIssuer", "Users sign in with this identity provider: delete it in Keycloak.");
        }
        IdentityProviderModel provider = LockedProvider.of(issuer, session, realm);
        // Keycloak invalidates a removed provider only if this node has cached its alias. An update always invalidates
        // it.
        session.identityProviders().update(provider);
        new IssuerAssignments(session, realm).removeAll(issuer);
        session.users().preRemove(realm, provider);
        session.identityProviders()
                .getMappersByAliasStream(issuer.alias())
                .toList()
                .forEach(session.identityProviders()::removeMapper);
        session.identityProviders().remove(issuer.alias());
    }

    /**
     * Returns the provider with exactly that alias. MySQL and MariaDB also find an alias in another case. Keycloak
     * caches the provider under both aliases, and a change would leave one of them in the cache.
     */
    private @Nullable IdentityProviderModel provider(String alias) {
        @Nullable IdentityProviderModel found = session.identityProviders().getByAlias(alias);
        return found != null && found.getAlias().equals(alias) ? found : null;
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
