// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.awaitility.Awaitility.await;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A user locked out by Keycloak's brute-force detection can be neither subject nor actor until the lock ends. A service
 * account can: any caller can try passwords with its name, and Keycloak still issues its tokens.
 */
@OnKeycloak
final class LockedOutUserIT {
    private final TestRealm realm;
    private final Scene scene;
    private final Application portal;

    LockedOutUserIT(TestRealm realm) {
        this.realm = realm;
        this.scene = Scene.in(realm);
        this.portal = realm.application(
                "portal", Clients.reaching(Api.ADDRESS, Api.BUZZER).andThen(Clients.receiving(Api.ADDRESS)));
        List<String> everybody = List.of("default-roles-" + realm.name());
        new Policies(realm).delegation(Map.of("actor-roles", everybody, "subject-roles", everybody));
        realm.change(r -> {
            r.setBruteForceProtected(true);
            r.setFailureFactor(1);
            r.setWaitIncrementSeconds(900);
            r.setMaxFailureWaitSeconds(900);
        });
    }

    @Test
    void isNoSubject() {
        Holder holder = holder();
        Form access = Presented.access(holder.accessToken()).asSubject();
        Form id = Presented.id(holder.idToken()).asSubject();
        lockOut(holder);
        Exchange.by(portal, access).isRejected(Problem.SUBJECT_TOKEN_INVALID);
        Exchange.by(portal, id).isRejected(Problem.SUBJECT_TOKEN_INVALID);
        forgive(holder);
        Exchange.by(portal, access).token();
        Exchange.by(portal, id).token();
    }

    @Test
    void isNoActor() {
        Holder holder = holder();
        Form subject = Exchange.impersonation(scene.forAddress());
        Form access = Presented.access(holder.accessToken()).asActor(subject);
        Form id = Presented.id(holder.idToken()).asActor(subject);
        lockOut(holder);
        Exchange.by(portal, access).isRejected(Problem.ACTOR_TOKEN_INVALID);
        Exchange.by(portal, id).isRejected(Problem.ACTOR_TOKEN_INVALID);
        forgive(holder);
        Exchange.by(portal, access).token();
        Exchange.by(portal, id).token();
    }

    @Test
    void aServiceAccountStaysASubject() {
        Application robot =
                realm.application("robot", Clients.reaching(Api.ADDRESS).andThen(Clients.withoutExchange()));
        Form earlier = Exchange.impersonation(ownToken(robot));
        Exchange.by(portal, earlier).token();
        lockOut(robot);
        Form later = Exchange.impersonation(ownToken(robot));
        Exchange.by(portal, earlier).token();
        Exchange.by(portal, later).token();
    }

    @Test
    void aServiceAccountStaysAnActor() {
        scene.asGoodies(scene.forGoodies()).token();
        lockOut(scene.goodies());
        scene.asGoodies(scene.forGoodies()).token();
    }

    private Secret ownToken(Application client) {
        Form form = Form.clientCredentials().with("scope", Api.ADDRESS.scope());
        return realm.token().post(form, client.basic()).accessToken();
    }

    private Holder holder() {
        return Holder.of(realm.person("user-" + UUID.randomUUID()), portal);
    }

    private void lockOut(Holder holder) {
        lockOut(holder.person().username(), holder.person().id());
    }

    private void lockOut(Application client) {
        lockOut(
                "service-account-" + client.clientId(),
                client.admin().getServiceAccountUser().getId());
    }

    private void lockOut(String username, String id) {
        Form wrong = Form.empty()
                .with("grant_type", "password")
                .with("username", username)
                .with("password", "wrong");
        // Keycloak counts failures in the background, and on a busy server it may lose one. It also counts those of a
        // service account that is locked already, so none is sent then.
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> {
                    if (isLockedOut(id)) {
                        return true;
                    }
                    realm.token(Prefix.KEYCLOAK).post(wrong, portal.basic()).hasStatus(400);
                    return false;
                });
    }

    private boolean isLockedOut(String id) {
        Object disabled =
                realm.admin().attackDetection().bruteForceUserStatus(id).get("disabled");
        return Boolean.TRUE.equals(disabled);
    }

    private void forgive(Holder holder) {
        String id = holder.person().id();
        realm.admin().attackDetection().clearBruteForceForUser(id);
        await().atMost(Duration.ofSeconds(20)).until(() -> !isLockedOut(id));
    }
}
