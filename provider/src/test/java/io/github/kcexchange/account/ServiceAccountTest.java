// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kcexchange.stub.Stub;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;

class ServiceAccountTest {

    /** As Keycloak's JpaUserProvider throws it. */
    private static final String SEVERAL =
            "More service account linked users found for client=gateway, results=[one, another]";

    private final UserModel user =
            Stub.of(UserModel.class).with("getCreatedTimestamp", 1_999L).get();
    private RuntimeException failure;
    private UserModel linked = user;
    private boolean switchedOn = true;

    @Test
    void isTheUserThatIsLinkedToTheClient() {
        assertThat(found()).isEqualTo(new ServiceAccount(user, false));
        assertThat(foundIfEnabled()).isEqualTo(new ServiceAccount(user, false));
    }

    @Test
    void isMissingIfNoUserIsLinked() {
        linked = null;
        assertThat(found()).isEqualTo(new ServiceAccount(null, false));
    }

    @Test
    void isAmbiguousIfSeveralUsersAreLinked() {
        failure = new IllegalStateException(SEVERAL);
        assertThat(found()).isEqualTo(new ServiceAccount(null, true));
        assertThat(foundIfEnabled()).isEqualTo(new ServiceAccount(null, true));
    }

    @Test
    void countsAsCreatedAfterEveryTokenIfItIsAmbiguous() {
        assertThat(new ServiceAccount(null, true).createdAt()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void isAsOldAsItsUser() {
        assertThat(new ServiceAccount(user, false).createdAt()).isEqualTo(1);
        assertThat(new ServiceAccount(null, false).createdAt()).isZero();
    }

    /** The lookup would be a query for each exchange. */
    @Test
    void isNotLookedUpIfItIsSwitchedOffOrThereIsNoClient() {
        switchedOn = false;
        failure = new IllegalStateException(SEVERAL);
        assertThat(foundIfEnabled()).isEqualTo(new ServiceAccount(null, false));
        assertThat(ServiceAccount.ofEnabled(session(), null)).isEqualTo(new ServiceAccount(null, false));
    }

    @Test
    void anotherFailureStaysAFailure() {
        failure = new IllegalStateException("Session/EntityManager is closed");
        assertThatThrownBy(this::found).isSameAs(failure);
        failure = new IllegalStateException();
        assertThatThrownBy(this::found).isSameAs(failure);
        assertThat(ServiceAccount.isAmbiguity(new IllegalArgumentException(SEVERAL)))
                .isFalse();
    }

    private ServiceAccount found() {
        return ServiceAccount.of(session(), client());
    }

    private ServiceAccount foundIfEnabled() {
        return ServiceAccount.ofEnabled(session(), client());
    }

    private ClientModel client() {
        return Stub.of(ClientModel.class)
                .with("isServiceAccountsEnabled", switchedOn)
                .get();
    }

    private KeycloakSession session() {
        UserProvider users = Stub.of(UserProvider.class)
                .calling("getServiceAccount", arguments -> {
                    if (failure != null) {
                        throw failure;
                    }
                    return linked;
                })
                .get();
        return Stub.of(KeycloakSession.class).with("users", users).get();
    }
}
