// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.claim.MayAct;
import io.github.kcexchange.shared.Party;
import io.github.kcexchange.stub.Stub;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;

/**
 * The realm has four users: Dave, one with a generated id, one of a user storage, and the service account of a client.
 */
class AmbiguousActorTest {

    private static final String DAVE = "dave-id";
    private static final String ACCOUNT = "account-id";
    private static final String GENERATED = "0b9f1c9e-8f3f-4c3f-9b8a-0123456789ab";

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

    /** The lookup would be a query for each exchange. */
    @ParameterizedTest
    @ValueSource(strings = {"agent", "dave-id", "F:storage:dave", "0b9f1c9e"})
    void aClientIdThatCannotBeTheIdOfAUserIsNotLookedUp(String clientId) {
        Party actor = new Party(ACCOUNT, clientId, Party.Kind.CLIENT, Set.of(), Set.of(), 0, true);
        KeycloakSession closed = Stub.of(KeycloakSession.class).get();
        RealmModel realm = Stub.of(RealmModel.class).get();
        assertThat(AmbiguousActor.is(closed, realm, actor, null)).isFalse();
        MayAct both = new MayAct(Map.of("sub", clientId, "client_id", clientId));
        assertThat(AmbiguousActor.is(closed, realm, actor, both)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {GENERATED, "f:storage:erin"})
    void aClientIdThatCanBeTheIdOfAUserIsLookedUpWithoutMayAct(String clientId) {
        Party actor = new Party(ACCOUNT, clientId, Party.Kind.CLIENT, Set.of(), Set.of(), 0, true);
        RealmModel realm = Stub.of(RealmModel.class).get();
        assertThat(AmbiguousActor.is(session(), realm, actor, null)).isTrue();
    }

    @Test
    void aUserIsAmbiguousThroughTheClientWithTheUsersIdOnly() {
        assertThat(isAmbiguous(Party.Kind.PERSON, DAVE, "web")).isFalse();
        assertThat(isAmbiguous(Party.Kind.PERSON, ACCOUNT, DAVE)).isFalse();
        assertThat(isAmbiguous(Party.Kind.PERSON, DAVE, DAVE)).isTrue();
    }

    private static boolean isAmbiguous(Party.Kind kind, String userId, String clientId) {
        Party actor = new Party(userId, clientId, kind, Set.of(), Set.of(), 0, true);
        MayAct mayAct = new MayAct(Map.of("sub", clientId));
        return AmbiguousActor.is(session(), Stub.of(RealmModel.class).get(), actor, mayAct);
    }

    private static KeycloakSession session() {
        UserProvider users = Stub.of(UserProvider.class)
                .calling("getUserById", arguments -> user((String) arguments.get(1)))
                .get();
        return Stub.of(KeycloakSession.class).with("users", users).get();
    }

    private static UserModel user(String id) {
        assertThat(id).isNotEqualTo("f:storage");
        return Set.of(DAVE, ACCOUNT, GENERATED, "f:storage:erin").contains(id)
                ? Stub.of(UserModel.class).with("getId", id).get()
                : null;
    }
}
