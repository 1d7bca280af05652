// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.dpop.DPoP;

/** {@code CertificateBoundTokenIT} has the certificates and the proofs. */
class KeyBindingTest {

    private static final String CERTIFICATE = "bwcK0esc3ACC3DB2Y5_lESsXE8o9ltc05O89jdN-dg2";
    private static final String KEY = "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I";

    private final AccessToken token = new AccessToken();

    @Test
    void aBindingToTheKeyThatTheCertificateReplacedIsRestored() {
        token.type("DPoP");
        token.setConfirmation(bound(CERTIFICATE, null));
        KeyBinding.restore(token, proving(KEY));
        assertThat(token.getConfirmation().getKeyThumbprint()).isEqualTo(KEY);
        assertThat(token.getConfirmation().getCertThumbprint()).isEqualTo(CERTIFICATE);
    }

    @Test
    void aBindingToTheKeyThatIsStillThereIsUnchanged() {
        token.type("DPoP");
        token.setConfirmation(bound(CERTIFICATE, KEY));
        KeyBinding.restore(token, unasked());
        assertThat(token.getConfirmation().getKeyThumbprint()).isEqualTo(KEY);
    }

    @Test
    void aBearerTokenGetsNoKey() {
        token.type("Bearer");
        token.setConfirmation(bound(CERTIFICATE, null));
        KeyBinding.restore(token, unasked());
        assertThat(token.getConfirmation().getKeyThumbprint()).isNull();
    }

    @Test
    void aRequestWithoutAProofAddsNoKey() {
        token.type("DPoP");
        token.setConfirmation(bound(CERTIFICATE, null));
        KeyBinding.restore(token, proving(null));
        assertThat(token.getConfirmation().getKeyThumbprint()).isNull();
    }

    private static AccessToken.Confirmation bound(String certificate, String key) {
        AccessToken.Confirmation confirmation = new AccessToken.Confirmation();
        confirmation.setCertThumbprint(certificate);
        confirmation.setKeyThumbprint(key);
        return confirmation;
    }

    private static KeycloakSession unasked() {
        return Stub.of(KeycloakSession.class).get();
    }

    private static KeycloakSession proving(String key) {
        DPoP proof = new DPoP();
        proof.setThumbprint(key);
        return Stub.of(KeycloakSession.class)
                .with("getAttribute", key == null ? null : proof)
                .get();
    }
}
