// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.storage.StorageId;

class NamedUserTest {

    private final UserModel user = Stub.of(UserModel.class).get();

    @ParameterizedTest
    @ValueSource(strings = {"alice-id", "f:ldap:alice", "f::", "F:alice", "null", ""})
    void aUserIsLookedUpByTheId(String id) {
        assertThat(named(id)).isSameAs(user);
    }

    @ParameterizedTest
    @ValueSource(strings = {"f:", "f:alice"})
    void noUserIsLookedUpByAnIdThatKeycloakCannotRead(String id) {
        assertThat(named(id)).isNull();
    }

    /** Keycloak's own user storage reads every id in this way before it looks the user up. */
    private UserModel named(String id) {
        UserProvider users = Stub.of(UserProvider.class)
                .calling("getUserById", arguments -> {
                    assertThat(new StorageId((String) arguments.get(1)).getId()).isNotNull();
                    return user;
                })
                .get();
        KeycloakSession session =
                Stub.of(KeycloakSession.class).with("users", users).get();
        return NamedUser.withId(session, Stub.of(RealmModel.class).get(), id);
    }
}
