// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.shared.Party;
import io.github.kcexchange.stub.Stub;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;

/** The realm has two users: Dave, and the service account of a client. */
class AmbiguousActorTest {

    private static final String DAVE = "dave-id";
    private static final String ACCOUNT = "account-id";

    @Test
    void aClientWithAClientIdOfItsOwnIsNotAmbiguous() {
        assertThat(isAmbiguous(Party.Kind.CLIENT, ACCOUNT, "agent")).isFalse();
        assertThat(isAmbiguous(Party.Kind.CLIENT, null, "agent")).isFalse();
    }

    @Test
    void aClientWithTheIdOfAUserIsAmbiguousWithAndWithoutAServiceAccount() {
        assertThat(isAmbiguous(Party.Kind.CLIENT, ACCOUNT, DAVE)).isTrue();
        assertThat(isAmbiguous(Party.Kind.CLIENT, null, DAVE)).isTrue();
    }

    @Test
    void aClientWithTheIdOfItsOwnServiceAccountIsOneParty() {
        assertThat(isAmbiguous(Party.Kind.CLIENT, ACCOUNT, ACCOUNT)).isFalse();
    }

    /** Keycloak's lookup would fail on this client id. */
    @Test
    void aClientWithAClientIdThatNoUserCanHaveIsNotAmbiguous() {
        assertThat(isAmbiguous(Party.Kind.CLIENT, ACCOUNT, "f:storage")).isFalse();
    }

    @Test
    void aUserIsAmbiguousThroughTheClientWithTheUsersIdOnly() {
        assertThat(isAmbiguous(Party.Kind.PERSON, DAVE, "web")).isFalse();
        assertThat(isAmbiguous(Party.Kind.PERSON, ACCOUNT, DAVE)).isFalse();
        assertThat(isAmbiguous(Party.Kind.PERSON, DAVE, DAVE)).isTrue();
    }

    private static boolean isAmbiguous(Party.Kind kind, String userId, String clientId) {
        UserProvider users = Stub.of(UserProvider.class)
                .calling("getUserById", arguments -> user((String) arguments.get(1)))
                .get();
        KeycloakSession session =
                Stub.of(KeycloakSession.class).with("users", users).get();
        Party actor = new Party(userId, clientId, kind, Set.of(), Set.of(), 0);
        return AmbiguousActor.is(session, Stub.of(RealmModel.class).get(), actor);
    }

    private static UserModel user(String id) {
        assertThat(id).isNotEqualTo("f:storage");
        return Set.of(DAVE, ACCOUNT).contains(id)
                ? Stub.of(UserModel.class).with("getId", id).get()
                : null;
    }
}
