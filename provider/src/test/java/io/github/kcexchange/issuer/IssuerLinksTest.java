// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import io.github.kcexchange.text.StoredTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;

class IssuerLinksTest {

    private static final IssuerSettings SETTINGS = new IssuerSettings(
            "Partner", null, "https://issuer", null, "{}", null, 0, null, true, false, false, false, false);
    private static final TrustedIssuer ISSUER =
            new TrustedIssuer("id", "partner", false, true, SETTINGS, StoredTime.NONE, StoredTime.NONE);

    private final UserModel alice = Stub.of(UserModel.class).get();
    private FederatedIdentityModel link = new FederatedIdentityModel("partner", "alice-there", "alice");
    private boolean severalUsers;

    private IssuerLinks links() {
        return links(Stub.of(UserProvider.class)
                .calling("getUserByFederatedIdentity", arguments -> found())
                .calling("getFederatedIdentity", arguments -> link)
                .get());
    }

    private static IssuerLinks links(UserProvider users) {
        return new IssuerLinks(
                Stub.of(KeycloakSession.class).with("users", users).get(),
                Stub.of(RealmModel.class).get());
    }

    private UserModel found() {
        if (severalUsers) {
            throw new IllegalStateException("More results found");
        }
        return alice;
    }

    @Test
    void theLinkedUserIsFound() {
        assertThat(links().user(ISSUER, "alice-there")).contains(alice);
    }

    @Test
    void aUserThatKeycloakFindsByASimilarSubjectIsNotLinked() {
        assertThat(links().user(ISSUER, "Alice-there")).isEmpty();
        assertThat(links().user(ISSUER, "alice-there ")).isEmpty();
        link = null;
        assertThat(links().user(ISSUER, "alice-there")).isEmpty();
    }

    @Test
    void aSubjectWithSeveralUsersHasNone() {
        severalUsers = true;
        assertThat(links().user(ISSUER, "alice-there")).isEmpty();
    }

    /** The stub answers no call, so a look-up would fail. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"a\u0000", "\ud800"})
    void aSubjectThatNoDatabaseStoresIsNotLookedUp(String sub) {
        assertThat(links(Stub.of(UserProvider.class).get()).user(ISSUER, sub)).isEmpty();
    }
}
