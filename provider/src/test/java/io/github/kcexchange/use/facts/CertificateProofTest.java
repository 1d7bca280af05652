// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import org.junit.jupiter.api.Test;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.x509.X509ClientCertificateLookup;

/** {@code CertificateBoundTokenUseIT} has the certificates. */
class CertificateProofTest {

    private final AccessToken token = new AccessToken();

    @Test
    void aTokenThatIsBoundToNothingNeedsNoLookAtTheRequest() {
        assertThat(CertificateProof.isIn(unasked(), token)).isTrue();
    }

    @Test
    void theBindingToAKeyIsLeftToKeycloak() {
        AccessToken.Confirmation toKey = new AccessToken.Confirmation();
        toKey.setKeyThumbprint("0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I");
        token.setConfirmation(toKey);
        assertThat(CertificateProof.isIn(unasked(), token)).isTrue();
    }

    @Test
    void aTokenThatIsBoundToACertificateIsUnprovenInARequestWithoutOne() {
        AccessToken.Confirmation toCertificate = new AccessToken.Confirmation();
        toCertificate.setCertThumbprint("bwcK0esc3ACC3DB2Y5_lESsXE8o9ltc05O89jdN-dg2");
        token.setConfirmation(toCertificate);
        assertThat(CertificateProof.isIn(withoutCertificate(), token)).isFalse();
    }

    private static KeycloakSession unasked() {
        return Stub.of(KeycloakSession.class).get();
    }

    private static KeycloakSession withoutCertificate() {
        HttpRequest request = Stub.of(HttpRequest.class).get();
        return Stub.of(KeycloakSession.class)
                .with(
                        "getContext",
                        Stub.of(KeycloakContext.class)
                                .with("getHttpRequest", request)
                                .get())
                .with(
                        "getProvider",
                        Stub.of(X509ClientCertificateLookup.class)
                                .with("getCertificateChain", null)
                                .get())
                .get();
    }
}
