// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import io.github.kcexchange.text.NameList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.broker.jwtauthorizationgrant.JWTAuthorizationGrantConfig;
import org.keycloak.broker.jwtauthorizationgrant.JWTAuthorizationGrantIdentityProviderConfig;
import org.keycloak.models.IdentityProviderModel;

/**
 * Reads the settings of a trusted issuer from the configuration of an identity provider. A setting of this extension
 * that cannot be read counts as the stricter value.
 */
final class StoredSettings {

    static final String PREFIX = "pingone.trusted.issuer.";
    static final String DESCRIPTION = PREFIX + "description";
    static final String AUDIENCES = PREFIX + "audiences";
    static final String MAX_FUTURE_VALIDITY = PREFIX + "max.future.validity";
    static final String EXP_REQUIRED = PREFIX + "exp.required";
    static final String IAT_REQUIRED = PREFIX + "iat.required";
    static final String NBF_REQUIRED = PREFIX + "nbf.required";
    static final String SINGLE_USE = PREFIX + "single.use";
    static final String TRUSTS_ACTORS = PREFIX + "trusts.actors";

    private StoredSettings() {}

    static IssuerSettings of(IdentityProviderModel provider, boolean signsUsersIn) {
        Map<String, String> config = provider.getConfig();
        JWTAuthorizationGrantConfig keys = new JWTAuthorizationGrantIdentityProviderConfig(provider);
        String displayName = provider.getDisplayName();
        return new IssuerSettings(
                displayName == null || displayName.isBlank() ? provider.getAlias() : displayName,
                config.get(DESCRIPTION),
                keys.getIssuer(),
                keys.isUseJwksUrl() ? keys.getJwksUrl() : null,
                keys.isUseJwksUrl() ? null : keys.getPublicKeySignatureVerifier(),
                audiences(config),
                clockSkew(provider, keys, signsUsersIn),
                maxFutureValidity(config.get(MAX_FUTURE_VALIDITY)),
                !"false".equals(config.get(EXP_REQUIRED)),
                isSet(config.get(IAT_REQUIRED)),
                isSet(config.get(NBF_REQUIRED)),
                isSet(config.get(SINGLE_USE)),
                "true".equals(config.get(TRUSTS_ACTORS)));
    }

    /** Keycloak's two types of provider keep the clock skew under different names. */
    private static int clockSkew(
            IdentityProviderModel provider, JWTAuthorizationGrantConfig keys, boolean signsUsersIn) {
        if (!signsUsersIn) {
            return Math.max(0, keys.getJWTAuthorizationGrantAllowedClockSkew());
        }
        return Math.max(
                0,
                number(provider.getConfig().get(IdentityProviderModel.ALLOWED_CLOCK_SKEW))
                        .orElse(0));
    }

    /** Returns the audiences, or null for the realm itself. An ambiguous list accepts no audience. */
    static @Nullable List<String> audiences(Map<String, String> config) {
        String list = config.get(AUDIENCES);
        return list == null ? null : NameList.read(list).namesIfUnambiguous();
    }

    private static @Nullable Integer maxFutureValidity(@Nullable String seconds) {
        return seconds == null ? null : number(seconds).orElse(0);
    }

    private static Optional<Integer> number(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** Any value other than {@code false} requires the claim. */
    private static boolean isSet(@Nullable String flag) {
        return flag != null && !"false".equals(flag);
    }
}
