// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.models.IdentityProviderModel;

/** The id under which Keycloak caches the keys of an issuer. */
class KeySettingsTest {

    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final IssuerSettings SETTINGS = Issuers.withAlias("partner").settings();

    private final IdentityProviderModel provider = IssuerProvider.create("partner", SETTINGS, NOW);

    @BeforeEach
    void hasAnId() {
        provider.setInternalId("id");
    }

    @Test
    void staysTheSameUntilTheIssuerIsChanged() {
        assertThat(cacheId()).startsWith("id ").isEqualTo(cacheId());
        assertThat(provider.getInternalId()).isEqualTo("id");
    }

    /** An administrator repeats the settings so that Keycloak fetches the keys again. */
    @Test
    void isAnotherOneAfterTheSameSettingsWereWrittenAgain() {
        String before = cacheId();
        IssuerProvider.write(provider, SETTINGS, NOW.plusMillis(1));
        assertThat(cacheId()).isNotEqualTo(before);
    }

    /** Keycloak's own API does not write the time of the change. */
    @Test
    void isAnotherOneAfterKeycloakWroteAnotherAddress() {
        String before = cacheId();
        provider.getConfig().put("jwksUrl", "https://another.example.com/jwks");
        assertThat(cacheId()).isNotEqualTo(before);
    }

    @Test
    void isKeycloaksOwnIfUsersSignInWithTheProvider() {
        provider.setProviderId("oidc");
        assertThat(cacheId()).isEqualTo("id");
    }

    @Test
    void hasTheSettingsForTheFetch() {
        assertThat(KeySettings.of(provider).getJwksUrl()).isEqualTo("https://partner.example.com/jwks");
        assertThat(KeySettings.of(provider).isUseJwksUrl()).isTrue();
    }

    private String cacheId() {
        return KeySettings.of(provider).getInternalId();
    }
}
