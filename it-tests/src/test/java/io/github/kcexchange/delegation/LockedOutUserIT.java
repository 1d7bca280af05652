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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A user locked out by Keycloak's brute-force detection can be neither subject nor actor until the lock ends. */
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

    private Holder holder() {
        return Holder.of(realm.person("user-" + UUID.randomUUID()), portal);
    }

    private void lockOut(Holder holder) {
        Form wrong = Form.empty()
                .with("grant_type", "password")
                .with("username", holder.person().username())
                .with("password", "wrong");
        // Keycloak counts failures in the background, and on a busy server it may lose one.
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> {
                    realm.token(Prefix.KEYCLOAK).post(wrong, portal.basic()).hasStatus(400);
                    return isLockedOut(holder);
                });
    }

    private boolean isLockedOut(Holder holder) {
        Object disabled = realm.admin()
                .attackDetection()
                .bruteForceUserStatus(holder.person().id())
                .get("disabled");
        return Boolean.TRUE.equals(disabled);
    }

    private void forgive(Holder holder) {
        realm.admin().attackDetection().clearBruteForceForUser(holder.person().id());
        await().atMost(Duration.ofSeconds(20)).until(() -> !isLockedOut(holder));
    }
}
