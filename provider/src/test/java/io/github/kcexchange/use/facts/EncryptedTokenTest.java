// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.EncryptionKey;
import io.github.kcexchange.stub.GatewayInARealm;
import io.github.kcexchange.stub.Stub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

class EncryptedTokenTest {

    private static final String TOKEN = GatewayInARealm.text("{\"alg\":\"RS256\"}", "{\"act\":{}}");

    private final EncryptionKey key = EncryptionKey.installed();

    @AfterEach
    void uninstall() {
        EncryptionKey.uninstall();
    }

    /** Keycloak looks up the active key of a token without a key id. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"key", "another"})
    void theTokenInsideIsReadWhateverKeyIdIsInTheHeader(String keyId) {
        assertThat(EncryptedToken.contentOf(session(key), key.encrypted(TOKEN, keyId)))
                .isEqualTo(TOKEN);
    }

    @Test
    void everyKeyOfTheRealmIsTried() {
        EncryptionKey second = EncryptionKey.installed();
        assertThat(EncryptedToken.contentOf(session(key, second), second.encrypted(TOKEN, null)))
                .isEqualTo(TOKEN);
    }

    @Test
    void aTextThatTheRealmCannotDecryptIsReturnedUnchanged() {
        String encrypted = key.encrypted(TOKEN, "key");
        String altered = encrypted.substring(0, encrypted.length() - 4) + "AAAA";
        assertThat(EncryptedToken.contentOf(session(), encrypted)).isEqualTo(encrypted);
        assertThat(EncryptedToken.contentOf(session(key), altered)).isEqualTo(altered);
    }

    /** The session answers no call. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "opaque",
                "a.b.c",
                "....",
                "a.b.c.d.e",
                "e30.b.c.d.e",
                "bnVsbA.b.c.d.e",
                "eyJlbmMiOiJBMjU2R0NNIn0.b.c.d.e",
                "<saml:Assertion/>"
            })
    void everyOtherTextIsReturnedUnchangedAndNoKeyIsLookedUp(String text) {
        KeycloakSession session = Stub.of(KeycloakSession.class).get();
        assertThat(EncryptedToken.contentOf(session, text)).isEqualTo(text);
        assertThat(EncryptedToken.contentOf(session, TOKEN)).isEqualTo(TOKEN);
    }

    private static KeycloakSession session(EncryptionKey... keys) {
        KeycloakContext context = Stub.of(KeycloakContext.class)
                .with("getRealm", Stub.of(RealmModel.class).get())
                .get();
        return Stub.of(KeycloakSession.class)
                .with("getContext", context)
                .with("keys", EncryptionKey.of(keys))
                .get();
    }
}
