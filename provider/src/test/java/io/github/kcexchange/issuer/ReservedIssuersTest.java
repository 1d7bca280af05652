// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.IdentityProviderStorageProvider;
import org.keycloak.models.KeycloakSession;

class ReservedIssuersTest {

    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final IssuerSettings SETTINGS = Issuers.withAlias("partner").settings();

    @Test
    void anIssuerThatTheManagementApiCreatedIsReserved() {
        IdentityProviderModel provider = IssuerProvider.create("partner", SETTINGS, NOW);
        assertThat(isReserved(provider)).isTrue();
        IssuerProvider.write(provider, SETTINGS, NOW.plusSeconds(1));
        assertThat(isReserved(provider)).isTrue();
        provider.getConfig().put("pingone.trusted.issuer.created.at", "edited");
        assertThat(isReserved(provider)).isTrue();
    }

    @Test
    void aProviderThatKeycloakCreatedIsNot() {
        IdentityProviderModel provider = new IdentityProviderModel();
        provider.setProviderId("oidc");
        assertThat(isReserved(provider)).isFalse();
        IssuerProvider.write(provider, SETTINGS, NOW);
        assertThat(isReserved(provider)).isFalse();
    }

    @Test
    void aProviderThatIsNotFoundIsReserved() {
        assertThat(isReserved(null)).isTrue();
        assertThat(ReservedIssuers.contain(session(new IdentityProviderModel()), null))
                .isTrue();
    }

    private static boolean isReserved(IdentityProviderModel provider) {
        return ReservedIssuers.contain(session(provider), "partner");
    }

    private static KeycloakSession session(IdentityProviderModel provider) {
        IdentityProviderStorageProvider providers = Stub.of(IdentityProviderStorageProvider.class)
                .calling("getByAlias", arguments -> arguments.contains("partner") ? provider : null)
                .get();
        return Stub.of(KeycloakSession.class)
                .with("identityProviders", providers)
                .get();
    }
}
