// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kcexchange.stub.Stub;
import io.github.kcexchange.text.StoredTime;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.broker.jwtauthorizationgrant.JWTAuthorizationGrantIdentityProviderConfig;
import org.keycloak.common.enums.SslRequired;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakUriInfo;
import org.keycloak.models.RealmModel;
import org.keycloak.urls.HostnameProvider;
import org.keycloak.urls.UrlType;

/** The requirements of Keycloak for the addresses of an identity provider. */
class IssuerConstraintsTest {

    private RuntimeException failure;

    @Test
    void anIssuerThatKeycloakAcceptsIsAccepted() {
        assertThatCode(this::require).doesNotThrowAnyException();
    }

    @Test
    void anIssuerThatKeycloakRejectsIsInvalid() {
        failure = new IllegalArgumentException("The url [Issuer] is malformed");
        assertThatExceptionOfType(IssuerNotAccepted.class)
                .isThrownBy(this::require)
                .satisfies(rejection -> {
                    assertThat(rejection.member()).isEqualTo("issuer");
                    assertThat(rejection.isTaken()).isFalse();
                });
    }

    /** Keycloak's message names their aliases. */
    @Test
    void anIssuerThatSeveralIdentityProvidersHaveIsTaken() {
        failure = new RuntimeException("Multiple IDPs match the same issuer: [one, another]");
        assertThatExceptionOfType(IssuerNotAccepted.class)
                .isThrownBy(this::require)
                .satisfies(rejection -> {
                    assertThat(rejection.isTaken()).isTrue();
                    assertThat(rejection.requirement()).doesNotContain("another]");
                });
    }

    @Test
    void anotherFailureStaysAFailure() {
        failure = new IllegalStateException();
        assertThatThrownBy(this::require).isSameAs(failure);
        failure = new IllegalStateException("no database");
        assertThatThrownBy(this::require).isSameAs(failure);
    }

    /**
     * Keycloak can look up the host of an address, and a name server can answer slowly. The session is a stub without a
     * database, so a lock fails the request.
     */
    @ParameterizedTest
    @CsvSource({
        "jwksUrl, https://partner.example, http://partner.example/jwks",
        "jwksUrl, https://partner.example, partner",
        "issuer, http://partner.example, https://partner.example/jwks",
        "issuer, https://id.example/realms/demo, https://partner.example/jwks"
    })
    void anAddressIsCheckedBeforeTheRealmIsLocked(String member, String issuer, String jwksUrl) {
        IssuerSettings settings = settings(issuer, jwksUrl);
        TrustedIssuers issuers = issuersOfADemoRealm();
        assertThatExceptionOfType(IssuerNotAccepted.class)
                .isThrownBy(() -> issuers.create(null, settings))
                .satisfies(rejection -> assertThat(rejection.member()).isEqualTo(member));
        assertThatExceptionOfType(IssuerNotAccepted.class)
                .isThrownBy(() -> issuers.replace(Issuers.withAlias("other"), settings))
                .satisfies(rejection -> assertThat(rejection.member()).isEqualTo(member));
    }

    /** The address can be from a time when the realm did not require https. Keycloak checks it with a new issuer. */
    @Test
    void anAddressThatStaysIsCheckedBeforeTheRealmIsLockedIfTheIssuerChanges() {
        String jwksUrl = "http://partner.example/jwks";
        IssuerSettings stored = settings("https://partner.example", jwksUrl);
        TrustedIssuer before =
                new TrustedIssuer("id", "partner", false, true, stored, StoredTime.NONE, StoredTime.NONE);
        assertThatExceptionOfType(IssuerNotAccepted.class)
                .isThrownBy(() -> issuersOfADemoRealm().replace(before, settings("https://other.example", jwksUrl)))
                .satisfies(rejection -> assertThat(rejection.member()).isEqualTo("jwksUrl"));
    }

    private static IssuerSettings settings(String issuer, String jwksUrl) {
        return new IssuerSettings(
                "Partner", null, issuer, jwksUrl, null, null, 0, null, true, false, false, false, false);
    }

    private static TrustedIssuers issuersOfADemoRealm() {
        HostnameProvider hostname = Stub.of(HostnameProvider.class)
                .with("getBaseUri", URI.create("https://id.example/"))
                .get();
        KeycloakSession named =
                Stub.of(KeycloakSession.class).with("getProvider", hostname).get();
        KeycloakContext context = Stub.of(KeycloakContext.class)
                .with("getUri", new KeycloakUriInfo(named, UrlType.FRONTEND, null))
                .get();
        KeycloakSession session =
                Stub.of(KeycloakSession.class).with("getContext", context).get();
        RealmModel realm = Stub.of(RealmModel.class)
                .with("getName", "demo")
                .with("getSslRequired", SslRequired.ALL)
                .get();
        return new TrustedIssuers(session, realm);
    }

    private void require() throws IssuerNotAccepted {
        RealmModel realm = Stub.of(RealmModel.class).get();
        JWTAuthorizationGrantIdentityProviderConfig provider = new JWTAuthorizationGrantIdentityProviderConfig() {
            @Override
            public void validate(RealmModel validated) {
                if (failure != null) {
                    throw failure;
                }
            }
        };
        IssuerSettings settings = Issuers.withAlias("partner").settings();
        new IssuerConstraints(Stub.of(KeycloakSession.class).get(), realm).requireAccepted(provider, settings, null);
    }
}
