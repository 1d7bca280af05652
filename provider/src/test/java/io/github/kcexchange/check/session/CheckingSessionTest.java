// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kcexchange.stub.Stub;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.keycloak.common.VerificationException;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.crypto.SignatureProvider;
import org.keycloak.crypto.SignatureVerifierContext;
import org.keycloak.models.KeyManager;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

class CheckingSessionTest {

    private final RealmModel realm = Stub.of(RealmModel.class).get();
    private final AtomicInteger calls = new AtomicInteger();
    private final KeyWrapper key = new KeyWrapper();
    private String keyIdOfTheRealm = "kid";
    /** The memory is the server's, so each test has a text of its own. */
    private final byte[] text = ("header." + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);

    @Test
    void keycloaksVerifierIsCalledOnceForATokenOfTheRealm() throws VerificationException {
        key.setPublicKey(Stub.of(PublicKey.class).get());
        assertThat(verifierOf("kid").verify(text, text)).isTrue();
        assertThat(verifierOf("kid").verify(text, text)).isTrue();
        assertThat(calls).hasValue(1);
    }

    @Test
    void aKeyThatTheRealmNoLongerHasIsRejectedAlthoughItsSignatureIsRemembered() throws VerificationException {
        key.setPublicKey(Stub.of(PublicKey.class).get());
        verifierOf("kid").verify(text, text);
        keyIdOfTheRealm = "another";
        assertThatThrownBy(() -> verifierOf("kid")).isInstanceOf(VerificationException.class);
    }

    @Test
    void aSignatureOfTheSameKeyIdWithAnotherKeyIsVerified() throws VerificationException {
        key.setPublicKey(Stub.of(PublicKey.class).get());
        verifierOf("kid").verify(text, text);
        key.setPublicKey(Stub.of(PublicKey.class).get());
        verifierOf("kid").verify(text, text);
        assertThat(calls).hasValue(2);
    }

    @Test
    void aSecretIsNotRemembered() throws VerificationException {
        verifierOf("kid").verify(text, text);
        verifierOf("kid").verify(text, text);
        assertThat(calls).hasValue(2);
    }

    @Test
    void anUnknownAlgorithmHasNoProvider() {
        KeycloakSession session = CheckingSession.of(keycloaksSession());
        assertThat(session.getProvider(SignatureProvider.class, "none")).isNull();
    }

    @Test
    void everythingElseIsKeycloaksOwn() {
        KeycloakSession session = CheckingSession.of(keycloaksSession());
        assertThat(session.getContext().getRealm()).isSameAs(realm);
        assertThat(session.getProvider(Provider.class, "other")).isNull();
        assertThat(session.isClosed()).isFalse();
    }

    @Test
    void anExceptionOfKeycloakReachesTheCallerAsItIs() {
        KeycloakSession failing = Stub.of(KeycloakSession.class)
                .calling("getAttribute", arguments -> {
                    throw new IllegalArgumentException("of Keycloak");
                })
                .get();
        assertThatThrownBy(() -> CheckingSession.of(failing).getAttribute("any"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("of Keycloak");
    }

    private SignatureVerifierContext verifierOf(String keyId) throws VerificationException {
        return CheckingSession.of(keycloaksSession())
                .getProvider(SignatureProvider.class, "ES256")
                .verifier(keyId);
    }

    private KeycloakSession keycloaksSession() {
        KeycloakContext context =
                Stub.of(KeycloakContext.class).with("getRealm", realm).get();
        KeyManager keys = Stub.of(KeyManager.class).with("getKey", key).get();
        return Stub.of(KeycloakSession.class)
                .with("getContext", context)
                .with("keys", keys)
                .with("isClosed", false)
                .calling("getProvider", arguments -> signatures(arguments))
                .get();
    }

    private Object signatures(List<Object> arguments) {
        boolean known = arguments.equals(List.of(SignatureProvider.class, "ES256"));
        return known
                ? Stub.of(SignatureProvider.class)
                        .calling("verifier", given -> verifier((String) given.get(0)))
                        .get()
                : null;
    }

    private SignatureVerifierContext verifier(String keyId) throws VerificationException {
        if (!keyId.equals(keyIdOfTheRealm)) {
            throw new VerificationException("Key not found");
        }
        return Stub.of(SignatureVerifierContext.class)
                .with("getAlgorithm", "ES256")
                .calling("verify", arguments -> calls.incrementAndGet() > 0)
                .get();
    }
}
