// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import io.github.kcexchange.text.NameList;
import io.github.kcexchange.text.StoredTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.broker.jwtauthorizationgrant.JWTAuthorizationGrantConfig;
import org.keycloak.broker.jwtauthorizationgrant.JWTAuthorizationGrantIdentityProviderConfig;
import org.keycloak.broker.jwtauthorizationgrant.JWTAuthorizationGrantIdentityProviderFactory;
import org.keycloak.broker.oidc.KeycloakOIDCIdentityProviderFactory;
import org.keycloak.broker.oidc.OIDCIdentityProviderConfig;
import org.keycloak.broker.oidc.OIDCIdentityProviderFactory;
import org.keycloak.models.IdentityProviderModel;

/**
 * Maps a trusted issuer to an identity provider. Issuer, keys and clock skew are Keycloak's own settings.
 */
final class IssuerProvider {

    private static final String CREATED_AT = StoredSettings.PREFIX + "created.at";
    static final String UPDATED_AT = StoredSettings.PREFIX + "updated.at";

    /** The types that sign users in and also hold the keys of an issuer. */
    private static final Set<String> SIGN_IN_TYPES =
            Set.of(OIDCIdentityProviderFactory.PROVIDER_ID, KeycloakOIDCIdentityProviderFactory.PROVIDER_ID);

    private IssuerProvider() {}

    /**
     * Reads an identity provider. Empty if it is of another type or has no issuer. Also empty if it has neither an
     * address of keys nor a JWK set.
     */
    static Optional<TrustedIssuer> read(@Nullable IdentityProviderModel provider) {
        if (provider == null || !isOfAType(provider) || isBlank(config(provider).getIssuer()) || !hasKeySet(provider)) {
            return Optional.empty();
        }
        return Optional.of(new TrustedIssuer(
                provider.getInternalId(),
                provider.getAlias(),
                signsUsersIn(provider),
                provider.isEnabled(),
                StoredSettings.of(provider, signsUsersIn(provider)),
                new StoredTime(provider.getConfig().get(CREATED_AT)),
                new StoredTime(provider.getConfig().get(UPDATED_AT))));
    }

    /** Returns a copy of the provider, with Keycloak's own settings of an issuer. */
    static JWTAuthorizationGrantIdentityProviderConfig config(IdentityProviderModel provider) {
        return new JWTAuthorizationGrantIdentityProviderConfig(provider);
    }

    /** Returns a new identity provider of the type that is not for sign-in. */
    static JWTAuthorizationGrantIdentityProviderConfig create(String alias, IssuerSettings settings, Instant now) {
        JWTAuthorizationGrantIdentityProviderConfig provider = new JWTAuthorizationGrantIdentityProviderConfig();
        provider.setProviderId(JWTAuthorizationGrantIdentityProviderFactory.PROVIDER_ID);
        provider.setAlias(alias);
        provider.setEnabled(true);
        provider.getConfig().put(CREATED_AT, now.toString());
        write(provider, settings, now);
        return provider;
    }

    /** Whether the management API created the provider. */
    static boolean isOfTheManagementApi(IdentityProviderModel provider) {
        return provider.getConfig().containsKey(CREATED_AT);
    }

    /**
     * Writes the settings. Those that Keycloak's sign-in uses are written only if users do not sign in with this
     * provider.
     */
    static void write(IdentityProviderModel provider, IssuerSettings settings, Instant now) {
        if (!signsUsersIn(provider)) {
            provider.setDisplayName(settings.name());
            writeKeys(provider.getConfig(), settings);
        }
        writeChecks(provider.getConfig(), settings);
        provider.getConfig().put(UPDATED_AT, now.toString());
    }

    private static void writeKeys(Map<String, String> config, IssuerSettings settings) {
        config.put(IdentityProviderModel.ISSUER, settings.issuer());
        put(config, OIDCIdentityProviderConfig.JWKS_URL, settings.jwksUrl());
        config.put(OIDCIdentityProviderConfig.USE_JWKS_URL, String.valueOf(settings.jwksUrl() != null));
        put(config, JWTAuthorizationGrantConfig.PUBLIC_KEY_SIGNATURE_VERIFIER, settings.jwks());
        config.put(
                JWTAuthorizationGrantConfig.JWT_AUTHORIZATION_GRANT_ALLOWED_CLOCK_SKEW,
                Integer.toString(settings.clockSkew()));
    }

    /** Audiences that stay the same are not written: a list that cannot be read would change. */
    private static void writeChecks(Map<String, String> config, IssuerSettings settings) {
        List<String> audiences = settings.audiences();
        Integer validity = settings.maxFutureValidity();
        put(config, StoredSettings.DESCRIPTION, settings.description());
        if (!Objects.equals(audiences, StoredSettings.audiences(config))) {
            put(config, StoredSettings.AUDIENCES, audiences == null ? null : NameList.join(audiences));
        }
        put(config, StoredSettings.MAX_FUTURE_VALIDITY, validity == null ? null : validity.toString());
        config.put(StoredSettings.EXP_REQUIRED, Boolean.toString(settings.expRequired()));
        config.put(StoredSettings.IAT_REQUIRED, Boolean.toString(settings.iatRequired()));
        config.put(StoredSettings.NBF_REQUIRED, Boolean.toString(settings.nbfRequired()));
        config.put(StoredSettings.SINGLE_USE, Boolean.toString(settings.singleUse()));
        config.put(StoredSettings.TRUSTS_ACTORS, Boolean.toString(settings.trustsActors()));
    }

    /**
     * A key in PEM format is not accepted. Keycloak caches it under the key id and the algorithm of a token that is not
     * verified yet. A forged token could make the real key unusable, also for sign-in.
     */
    private static boolean hasKeySet(IdentityProviderModel provider) {
        JWTAuthorizationGrantConfig keys = config(provider);
        String set = keys.getPublicKeySignatureVerifier();
        return keys.isUseJwksUrl()
                ? !isBlank(keys.getJwksUrl())
                : set != null && set.trim().startsWith("{");
    }

    private static boolean isOfAType(IdentityProviderModel provider) {
        return signsUsersIn(provider)
                || JWTAuthorizationGrantIdentityProviderFactory.PROVIDER_ID.equals(provider.getProviderId());
    }

    static boolean signsUsersIn(IdentityProviderModel provider) {
        return SIGN_IN_TYPES.contains(provider.getProviderId());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static void put(Map<String, String> config, String name, @Nullable String value) {
        if (value == null) {
            config.remove(name);
        } else {
            config.put(name, value);
        }
    }
}
