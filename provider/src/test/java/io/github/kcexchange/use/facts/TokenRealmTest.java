// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import io.github.kcexchange.text.PlainText;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmProvider;
import org.keycloak.representations.AccessToken;

class TokenRealmTest {

    private static final String NAME = "acme \u00e4";

    private final RealmModel realm = Stub.of(RealmModel.class).get();

    @ParameterizedTest
    @ValueSource(strings = {"https://id.example/realms/acme%20%C3%A4", "https://other.example/acme%20\u00e4", NAME})
    void theRealmIsNamedByTheEndOfTheIssuer(String issuer) {
        assertThat(realmOf(issuer)).contains(realm);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "https://id.example/realms/", "https://id.example/realms/other", "acme%20%C3%A4/"})
    void noOtherIssuerHasARealm(String issuer) {
        assertThat(realmOf(issuer)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://x/%FF", "http://x/%C3", "http://x/%ED%A0%80", "http://x/%C0%AF", "%FF"})
    void anIssuerThatCannotBeDecodedHasNone(String issuer) {
        assertThat(realmOf(issuer)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://x/%00", "http://x/a\u0000", "http://x/\ud800"})
    void anIssuerThatNoDatabaseStoresIsNotLookedUp(String issuer) {
        assertThat(realmOf(issuer)).isEmpty();
    }

    /** The stub fails for every text that a database rejects. */
    private Optional<RealmModel> realmOf(String issuer) {
        RealmProvider realms = Stub.of(RealmProvider.class)
                .calling("getRealmByName", arguments -> {
                    String name = (String) arguments.get(0);
                    assertThat(name).matches(PlainText::is);
                    return name.equals(NAME) ? realm : null;
                })
                .get();
        AccessToken token = new AccessToken();
        token.issuer(issuer);
        return TokenRealm.of(
                Stub.of(KeycloakSession.class).with("realms", realms).get(), token);
    }
}
