// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.Server;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.keycloak.representations.idm.UserSessionRepresentation;

/** The traces of an exchange in the server: a metric, and no change of any session. */
@OnKeycloak
@Isolated("counts all exchanges of the server")
final class TracesIT {
    private final Server server;
    private final Scene scene;

    TracesIT(Server server, TestRealm realm) {
        this.server = server;
        this.scene = Scene.in(realm);
    }

    @Test
    void exchangesAreCountedByModeAndOutcome() {
        double impersonated = count("impersonation", "issued");
        double delegated = count("delegation", "issued");
        double rejected = count("delegation", "refused");
        Exchange.by(scene.address(), scene.impersonation()).token();
        Exchange.by(scene.goodies(), scene.delegation()).token();
        Form named = Exchange.impersonation(scene.forGoodies());
        Exchange.by(scene.goodies(), named).token();
        Exchange.by(scene.address(), named).isRejected(Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
        assertThat(count("impersonation", "issued")).isEqualTo(impersonated + 1);
        assertThat(count("delegation", "issued")).isEqualTo(delegated + 2);
        assertThat(count("delegation", "refused")).isEqualTo(rejected + 1);
    }

    /** The last access has whole seconds, so the exchange is in a later second. */
    @Test
    void theUsersSessionIsUnchanged() {
        Secret subject = scene.forAddress();
        UserSessionRepresentation before = session(Jwt.of(subject).text("sid"));
        Scene.awaitOlderTokens();
        scene.asAddress(subject).token();
        UserSessionRepresentation after = session(Jwt.of(subject).text("sid"));
        assertThat(after.getClients().values()).containsExactly("shop");
        assertThat(after.getLastAccess()).isEqualTo(before.getLastAccess());
        assertThat(scene.address().admin().getUserSessions(0, 10)).isEmpty();
    }

    @Test
    void aServiceAccountGetsNoSession() {
        Secret own = scene.goodies().clientCredentials();
        Exchange.by(scene.goodies(), Exchange.impersonation(own).with("scope", "d.read"))
                .token();
        assertThat(scene.goodies().admin().getUserSessions(0, 10)).isEmpty();
    }

    private UserSessionRepresentation session(String id) {
        return scene.alice().admin().getUserSessions().stream()
                .filter(session -> session.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private double count(String mode, String outcome) {
        return server.metrics()
                .value("pingone_exchange_seconds_count{mode=\"" + mode + "\",outcome=\"" + outcome + "\"}");
    }
}
