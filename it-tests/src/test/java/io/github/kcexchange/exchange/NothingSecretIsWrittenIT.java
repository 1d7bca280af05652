// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.Server;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Json;
import io.github.kcexchange.wire.Secret;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.keycloak.admin.client.resource.RealmResource;

/**
 * No secret that any test of this run has seen is in the server's log, metrics, events or admin events. This class runs
 * last, so that there is as much as possible to search.
 */
@OnKeycloak
@Isolated("reads what all other classes have left")
@TouchesSql
@Order(Integer.MAX_VALUE)
final class NothingSecretIsWrittenIT {
    private final Server server;
    private final TestRealm realm;
    private final Application application;

    NothingSecretIsWrittenIT(Server server, TestRealm realm) {
        this.server = server;
        this.realm = realm;
        this.application = realm.application("application");
        goodAndBadExchanges();
    }

    private void goodAndBadExchanges() {
        Gateway gateway = realm.gateway("gateway");
        Credential credential = gateway.credential();
        Form form = credential.form();
        Form altered = Form.gatewayExchange(Secret.of(credential.token().reveal() + "A"));
        for (Form each : List.of(form, altered, form.with("scope", "x"), form.and("subject_token", "y"))) {
            realm.token().post(each);
            realm.token().post(each, application.basic());
        }
        Secret token = realm.token().post(form).accessToken();
        realm.token().post(Form.gatewayExchange(token));
        realm.token().post(Form.exchange(credential.token(), Form.ACCESS_TOKEN), application.basic());
        application.introspect(token);
        application.introspect(credential.token());
        realm.management().delete(credential.path()).hasStatus(204);
        realm.token().post(form);
    }

    @Test
    void theLogOfOurCategoriesIsOn() {
        assertThat(server.log().contains("io.github.kcexchange")).isTrue();
    }

    @Test
    void noSecretIsInTheLog() {
        assertThat(Secret.foundIn(server.log())).isEmpty();
    }

    @Test
    void noSecretIsInTheMetrics() {
        assertThat(Secret.foundIn(server.metrics().page())).isEmpty();
    }

    @Test
    void noSecretIsInTheEvents() {
        // In parallel, because no other class runs at this time.
        List<String> written = server.admin().realms().findAll().parallelStream()
                .flatMap(each -> eventsOf(server.admin().realm(each.getRealm())))
                .toList();
        assertThat(written).isNotEmpty();
        assertThat(Secret.foundIn(String.join("\n", written))).isEmpty();
    }

    private static Stream<String> eventsOf(RealmResource resource) {
        var events = resource.getEvents(List.of(), null, null, null, null, null, 0, 5000);
        var adminEvents = resource.getAdminEvents(null, null, null, null, null, null, null, null, null, 0, 5000);
        return Stream.concat(
                events.stream().map(Json::text),
                adminEvents.stream().map(event -> String.valueOf(event.getRepresentation())));
    }

    @Test
    void aSecretThatIsWrittenWouldBeFound() {
        String secret = realm.gateway("another").credential().token().reveal();
        assertThat(Secret.foundIn("log line with " + secret)).isNotEmpty();
        assertThat(Secret.foundIn("log line with " + secret.split("\\.")[2] + " only"))
                .isNotEmpty();
        assertThat(Secret.foundIn(Json.text(Map.of("nothing", "here")))).isEmpty();
    }
}
