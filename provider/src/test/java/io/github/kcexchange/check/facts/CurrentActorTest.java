// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.claim.Actor;
import io.github.kcexchange.claim.ActorChain;
import io.github.kcexchange.shared.Party;
import io.github.kcexchange.shared.VerifiedToken;
import io.github.kcexchange.stub.Stub;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;

/**
 * The realm has the user Dave, the application {@code app} with a service account, and the client {@code next} without
 * one.
 */
class CurrentActorTest {

    private static final String ISSUER = "https://kc.example/realms/r";
    private static final Actor APP = new Actor("app", "app");

    private final UserModel dave = user("dave-id", null);
    private final UserModel account = user("account-id", "app-uuid");
    private final KeycloakSession session = session();

    @Test
    void theApplicationActsUnderItsClientIdOrTheIdOfItsServiceAccount() {
        Party byClientId = actorOf(ActorChain.startedBy(APP));
        assertThat(byClientId.kind()).isEqualTo(Party.Kind.CLIENT);
        assertThat(byClientId.userId()).isEqualTo("account-id");
        assertThat(actorOf(ActorChain.startedBy(new Actor("account-id", "app"))))
                .isEqualTo(byClientId);
    }

    @Test
    void aPersonActsThroughTheApplication() {
        Party person = actorOf(ActorChain.startedBy(new Actor("dave-id", "app")));
        assertThat(person.kind()).isEqualTo(Party.Kind.PERSON);
        assertThat(person.userId()).isEqualTo("dave-id");
        assertThat(person.clientId()).isEqualTo("app");
    }

    @Test
    void onlyTheNewestActorIsTheCurrentOne() {
        Actor next = new Actor("next", "next");
        assertThat(actorOf(ActorChain.startedBy(APP).extendedBy(next))).isNull();
        assertThat(actorOf(ActorChain.startedBy(next).extendedBy(APP))).isNotNull();
    }

    /** The application exchanged the token with the actor token of that client. */
    @Test
    void inATokenOfTheApplicationTheActorOfAnotherClientCountsAsWell() {
        Party client = actorOf(ActorChain.startedBy(new Actor("next", "next")), "app");
        assertThat(client.kind()).isEqualTo(Party.Kind.CLIENT);
        assertThat(client.clientId()).isEqualTo("next");
        Party person = actorOf(ActorChain.startedBy(new Actor("dave-id", "next")), "app");
        assertThat(person.kind()).isEqualTo(Party.Kind.PERSON);
        assertThat(person.clientId()).isEqualTo("next");
        assertThat(actorOf(ActorChain.startedBy(new Actor("dave-id", "deleted")), "app"))
                .isNull();
    }

    @Test
    void aTokenWithoutActorsHasNoCurrentActor() {
        assertThat(actorOf(null)).isNull();
    }

    @Test
    void anActorThatAnotherIssuerKnowsIsNotTheApplication() {
        assertThat(actorOf(ActorChain.startedBy(new Actor("app", "app", "https://other.example", null))))
                .isNull();
        assertThat(actorOf(ActorChain.startedBy(new Actor("app", null, "https://other.example", null))))
                .isNull();
    }

    @Test
    void aUserThatIsNotFoundIsNoActor() {
        assertThat(actorOf(ActorChain.startedBy(new Actor("deleted-id", "app"))))
                .isNull();
        assertThat(actorOf(ActorChain.startedBy(new Actor("f:storage", "app")))).isNull();
    }

    private Party actorOf(ActorChain chain) {
        return actorOf(chain, "front");
    }

    private Party actorOf(ActorChain chain, String issuedTo) {
        Party alice = new Party("alice-id", issuedTo, Party.Kind.PERSON, Set.of(), Set.of(), 0, true);
        VerifiedToken subject =
                new VerifiedToken(ISSUER, alice, List.of(), 0, 1000, chain, null, Map.of(), null, false);
        return CurrentActor.of(application(), subject, session, new PartyReader(session, false));
    }

    private static ClientModel application() {
        ClientModel next = client("next", false).get();
        RealmModel realm = Stub.of(RealmModel.class)
                .calling("getClientByClientId", arguments -> arguments.get(0).equals("next") ? next : null)
                .get();
        return client("app", true).with("getRealm", realm).get();
    }

    private static Stub<ClientModel> client(String clientId, boolean withAccount) {
        return Stub.of(ClientModel.class)
                .with("getId", clientId + "-uuid")
                .with("getClientId", clientId)
                .with("isServiceAccountsEnabled", withAccount);
    }

    private KeycloakSession session() {
        UserProvider users = Stub.of(UserProvider.class)
                .with("getServiceAccount", account)
                .calling("getUserById", arguments -> withId((String) arguments.get(1)))
                .get();
        return Stub.of(KeycloakSession.class).with("users", users).get();
    }

    private UserModel withId(String id) {
        return switch (id) {
            case "dave-id" -> dave;
            case "account-id" -> account;
            case "deleted-id" -> null;
            default -> throw new AssertionError("Keycloak's lookup of " + id + " would fail");
        };
    }

    private static UserModel user(String id, String clientUuid) {
        return Stub.of(UserModel.class)
                .with("getId", id)
                .with("getServiceAccountClientLink", clientUuid)
                .with("getCreatedTimestamp", null)
                .with("isEnabled", true)
                .get();
    }
}
