// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kcexchange.stub.Stub;
import org.junit.jupiter.api.Test;
import org.keycloak.broker.jwtauthorizationgrant.JWTAuthorizationGrantIdentityProviderConfig;
import org.keycloak.common.enums.SslRequired;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The requirements of Keycloak for the issuer of a new identity provider. */
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

    private void require() throws IssuerNotAccepted {
        RealmModel realm = Stub.of(RealmModel.class)
                .with("getSslRequired", SslRequired.NONE)
                .get();
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
