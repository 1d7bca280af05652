// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.management.ManagementError;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.SignInProvider;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.IdentityProviderResource;
import org.keycloak.representations.idm.IdentityProviderRepresentation;

/**
 * A {@code PUT} may repeat every value that a trusted issuer has, even if it is not valid for a new one. Otherwise the
 * other settings of an identity provider from Keycloak's console could never be changed.
 */
@OnKeycloak
final class RepeatedSettingsIT {
    private final TestRealm realm;
    private final ManagementApi api;

    RepeatedSettingsIT(TestRealm realm) {
        this.realm = realm;
        this.api = realm.management();
    }

    @Test
    void anIdentityProviderForSignInKeepsItsValuesAndGetsOtherSettings() {
        String path = SignInProvider.in(realm, "partner", "https://partner.example.com", provider -> {
            provider.setDisplayName("The partner ");
            provider.getConfig().put("allowedClockSkew", "120");
        });
        Map<String, Object> shown = shown(path);
        assertThat(shown).containsEntry("name", "The partner ").containsEntry("clockSkew", 120);
        shown.putAll(Map.of("audiences", List.of("us"), "singleUse", true, "trustsActors", true));
        assertThat(api.put(path, shown).hasStatus(200).json())
                .containsEntry("name", "The partner ")
                .containsEntry("clockSkew", 120)
                .containsEntry("audiences", List.of("us"))
                .containsEntry("singleUse", true)
                .containsEntry("trustsActors", true);
        shown.put("clockSkew", 60);
        ManagementError.INVALID_DATA.is(
                api.put(path, shown),
                ManagementError.invalid(
                        "issuer",
                        "Users sign in with this identity provider: change name, issuer, keys and clock skew in"
                                + " Keycloak."));
    }

    @Test
    void aClockSkewThatKeycloakHasStoredIsKeptButNoOther() {
        OtherIssuer.Trusted trusted = OtherIssuer.any().trustedBy(realm, Map.of());
        IdentityProviderResource stored = realm.admin().identityProviders().get(trusted.alias());
        IdentityProviderRepresentation provider = stored.toRepresentation();
        provider.getConfig().put("jwtAuthorizationGrantAllowedClockSkew", "120");
        stored.update(provider);
        Map<String, Object> shown = shown(trusted.path());
        shown.put("singleUse", true);
        assertThat(api.put(trusted.path(), shown).hasStatus(200).json())
                .containsEntry("clockSkew", 120)
                .containsEntry("singleUse", true);
        shown.put("clockSkew", 119);
        ManagementError.INVALID_DATA.is(
                api.put(trusted.path(), shown),
                ManagementError.invalid("clockSkew", "Must be a whole number from 0 to 60."));
    }

    @Test
    void twoIdentityProvidersWithTheSameIssuerAreBothChanged() {
        String shared = "https://shared.example.com";
        List<String> paths = List.of(
                SignInProvider.in(realm, "one", shared, provider -> {}),
                SignInProvider.in(realm, "two", shared, provider -> {}));
        for (String path : paths) {
            Map<String, Object> shown = shown(path);
            shown.put("singleUse", true);
            assertThat(api.put(path, shown).hasStatus(200).json()).containsEntry("singleUse", true);
        }
        OtherIssuer.Trusted third = OtherIssuer.any().trustedBy(realm, Map.of());
        Map<String, Object> taken = shown(third.path());
        taken.put("issuer", shared);
        ManagementError.INVALID_DATA.is(
                api.put(third.path(), taken),
                ManagementError.detail(
                        "UNIQUENESS_VIOLATION",
                        "issuer",
                        "Another trusted issuer of the environment already has this value."));
    }

    /** The list is shown without elements, and means that no token is accepted. */
    @Test
    void audiencesThatCannotBeReadStayAsTheyAre() {
        String path = SignInProvider.in(
                realm,
                "unclear",
                "https://unclear.example.com",
                provider -> provider.getConfig().put("pingone.trusted.issuer.audiences", "one###two"));
        Map<String, Object> shown = shown(path);
        assertThat(shown).containsEntry("audiences", List.of());
        assertThat(api.put(path, shown).hasStatus(200).json()).containsEntry("audiences", List.of());
        assertThat(realm.admin()
                        .identityProviders()
                        .get("unclear")
                        .toRepresentation()
                        .getConfig())
                .containsEntry("pingone.trusted.issuer.audiences", "one###two");
    }

    @Test
    void anInvalidAliasOfANewIssuerIsNamedWithTheOtherFaults() {
        Map<String, Object> body = OtherIssuer.any().described();
        body.putAll(Map.of("name", " ", "alias", "a b"));
        ManagementError.INVALID_DATA.is(
                api.post("/trustedIssuers", body),
                ManagementError.invalid("name", "Must not be blank, and must not begin or end with white space."),
                ManagementError.invalid(
                        "alias",
                        "Must be 1 to 100 letters, digits, dots, hyphens and underscores,"
                                + " and begin with a letter or a digit."));
    }

    /** Returns the body of a request that repeats the issuer as {@code GET} shows it. */
    private Map<String, Object> shown(String path) {
        return new HashMap<>(api.get(path).hasStatus(200).json());
    }
}
