// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.IdentityProviderModel;

class IssuerProviderTest {

    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    private static final IssuerSettings ALL = new IssuerSettings(
            "Accounting",
            "Their server",
            "https://issuer.example.com",
            "https://issuer.example.com/jwks",
            null,
            List.of("one", "two"),
            30,
            3600,
            false,
            true,
            true,
            true,
            true);

    private static IdentityProviderModel signIn() {
        IdentityProviderModel provider = new IdentityProviderModel();
        provider.setProviderId("oidc");
        provider.setAlias("partner");
        provider.setInternalId("id");
        provider.getConfig().put("issuer", "https://partner.example.com");
        provider.getConfig().put("useJwksUrl", "true");
        provider.getConfig().put("jwksUrl", "https://partner.example.com/jwks");
        return provider;
    }

    private static IssuerSettings settings(IdentityProviderModel provider) {
        return IssuerProvider.read(provider).orElseThrow().settings();
    }

    @Test
    void everySettingIsReadAsItWasWritten() {
        IdentityProviderModel provider = IssuerProvider.create("accounting", ALL, NOW);
        TrustedIssuer issuer = IssuerProvider.read(provider).orElseThrow();
        assertThat(issuer.settings()).isEqualTo(ALL);
        assertThat(issuer.signsUsersIn()).isFalse();
        assertThat(issuer.createdAt().instant()).isEqualTo(NOW);
        assertThat(issuer.updatedAt().instant()).isEqualTo(NOW);
    }

    @Test
    void aSettingThatIsLeftOutIsRemoved() {
        IdentityProviderModel provider = IssuerProvider.create("accounting", ALL, NOW);
        IssuerSettings plain = new IssuerSettings(
                "A", null, "https://i", null, "{\"keys\":[]}", null, 0, null, true, false, false, false, false);
        IssuerProvider.write(provider, plain, NOW.plusSeconds(1));
        TrustedIssuer issuer = IssuerProvider.read(provider).orElseThrow();
        assertThat(issuer.settings()).isEqualTo(plain);
        assertThat(issuer.createdAt().instant()).isEqualTo(NOW);
        assertThat(issuer.updatedAt().instant()).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void anIdentityProviderForSignInIsATrustedIssuerWithTheStrictDefaults() {
        TrustedIssuer issuer = IssuerProvider.read(signIn()).orElseThrow();
        assertThat(issuer.signsUsersIn()).isTrue();
        assertThat(issuer.createdAt().instant()).isNull();
        assertThat(issuer.settings())
                .isEqualTo(new IssuerSettings(
                        "partner",
                        null,
                        "https://partner.example.com",
                        "https://partner.example.com/jwks",
                        null,
                        null,
                        0,
                        null,
                        true,
                        false,
                        false,
                        false,
                        false));
    }

    @Test
    void theSettingsOfKeycloaksSignInAreNotWritten() {
        IdentityProviderModel provider = signIn();
        IssuerProvider.write(provider, ALL, NOW);
        IssuerSettings settings = settings(provider);
        assertThat(settings.issuer()).isEqualTo("https://partner.example.com");
        assertThat(settings.jwksUrl()).isEqualTo("https://partner.example.com/jwks");
        assertThat(settings.name()).isEqualTo("partner");
        assertThat(settings.clockSkew()).isZero();
        assertThat(settings.audiences()).containsExactly("one", "two");
        assertThat(settings.trustsActors()).isTrue();
    }

    @Test
    void aProviderOfAnotherTypeOrWithoutIssuerIsNone() {
        IdentityProviderModel saml = signIn();
        saml.setProviderId("saml");
        IdentityProviderModel withoutIssuer = signIn();
        withoutIssuer.getConfig().remove("issuer");
        assertThat(IssuerProvider.read(saml)).isEmpty();
        assertThat(IssuerProvider.read(withoutIssuer)).isEmpty();
        assertThat(IssuerProvider.read(null)).isEmpty();
    }

    @Test
    void aKeyThatIsNoJwkSetIsNoKeyOfATrustedIssuer() {
        IdentityProviderModel pem = signIn();
        pem.getConfig().put("useJwksUrl", "false");
        assertThat(IssuerProvider.read(pem)).isEmpty();
        pem.getConfig().put("publicKeySignatureVerifier", "-----BEGIN PUBLIC KEY-----");
        assertThat(IssuerProvider.read(pem)).isEmpty();
        pem.getConfig().put("publicKeySignatureVerifier", " {\"keys\":[]}");
        assertThat(IssuerProvider.read(pem)).isPresent();
        IdentityProviderModel withoutAddress = signIn();
        withoutAddress.getConfig().remove("jwksUrl");
        assertThat(IssuerProvider.read(withoutAddress)).isEmpty();
    }

    @Test
    void theReuseThatKeycloaksOwnGrantPermitsStays() {
        IdentityProviderModel provider = signIn();
        provider.getConfig().put("jwtAuthorizationGrantAssertionReuseAllowed", "false");
        IssuerProvider.write(provider, ALL, NOW);
        assertThat(provider.getConfig()).containsEntry("jwtAuthorizationGrantAssertionReuseAllowed", "false");
        assertThat(settings(provider).singleUse()).isTrue();
    }

    @Test
    void aSettingThatCannotBeReadIsStrict() {
        IdentityProviderModel provider = signIn();
        String prefix = "pingone.trusted.issuer.";
        provider.getConfig().put(prefix + "max.future.validity", "an hour");
        provider.getConfig().put(prefix + "exp.required", "no");
        provider.getConfig().put(prefix + "iat.required", "yes");
        provider.getConfig().put(prefix + "nbf.required", "yes");
        provider.getConfig().put(prefix + "trusts.actors", "yes");
        provider.getConfig().put(prefix + "audiences", "a####b");
        provider.getConfig().put(prefix + "created.at", "yesterday");
        provider.getConfig().put(prefix + "single.use", "yes");
        provider.getConfig().put("allowedClockSkew", "-5");
        IssuerSettings settings = settings(provider);
        assertThat(settings.maxFutureValidity()).isZero();
        assertThat(settings.expRequired()).isTrue();
        assertThat(settings.iatRequired()).isTrue();
        assertThat(settings.nbfRequired()).isTrue();
        assertThat(settings.trustsActors()).isFalse();
        assertThat(settings.audiences()).isEmpty();
        assertThat(settings.singleUse()).isTrue();
        assertThat(settings.clockSkew()).isZero();
    }

    @Test
    void audiencesThatStayTheSameAreNotWritten() {
        IdentityProviderModel provider = signIn();
        provider.getConfig().put("pingone.trusted.issuer.audiences", "a####b");
        IssuerProvider.write(provider, settings(provider), NOW);
        assertThat(provider.getConfig()).containsEntry("pingone.trusted.issuer.audiences", "a####b");
        IssuerProvider.write(provider, ALL, NOW);
        assertThat(provider.getConfig()).containsEntry("pingone.trusted.issuer.audiences", "one##two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "60"})
    void theClockSkewOfAProviderForSignInIsKeycloaksSetting(String seconds) {
        IdentityProviderModel provider = signIn();
        provider.getConfig().put("allowedClockSkew", seconds);
        assertThat(settings(provider).clockSkew()).isEqualTo(Integer.parseInt(seconds));
    }
}
