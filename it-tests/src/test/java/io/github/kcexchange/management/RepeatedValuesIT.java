// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A {@code PUT} may repeat every value that a gateway has, even if it is not valid for a new gateway. Otherwise an
 * administrator could not disable an imported gateway.
 */
@OnKeycloak
@TouchesSql
final class RepeatedValuesIT {
    private static final Map<String, Object> PARENTHESIS = ManagementError.invalid(
            "name",
            "Must not contain U+0028 (LEFT PARENTHESIS). Letters, marks, digits, spaces and . ' _ - / are allowed.");

    private final TestRealm realm;
    private final ManagementApi api;

    RepeatedValuesIT(TestRealm realm) {
        this.realm = realm;
        this.api = realm.management();
    }

    @Test
    void aNameThatANewGatewayCannotHaveIsKept() {
        Gateway gateway = named("in Frankfurt", "Edge (Frankfurt)");
        assertThat(disabled(gateway)).containsEntry("name", "Edge (Frankfurt)");
        assertThat(gateway.client().toRepresentation().isEnabled()).isFalse();
        ManagementError.INVALID_DATA.is(api.put(gateway.path(), Gateway.description("Edge (Berlin)")), PARENTHESIS);
        ManagementError.INVALID_DATA.is(api.post("/gateways", Gateway.description("Edge (Frankfurt)")), PARENTHESIS);
    }

    @Test
    void aGatewayWithoutANameIsDisabledAndHasNoneAfterwards() {
        Gateway gateway = realm.gateway("for its client id only");
        gateway.change(client -> {
            client.setClientId("https://edge");
            client.setName("");
        });
        assertThat(disabled(gateway)).containsEntry("name", "https://edge");
        assertThat(gateway.client().toRepresentation().getName()).isNullOrEmpty();
        assertThat(api.put(gateway.path(), Gateway.description("A name"))
                        .hasStatus(200)
                        .json())
                .containsEntry("name", "A name");
        assertThat(gateway.client().toRepresentation().getName()).isEqualTo("A name");
    }

    @Test
    void twoGatewaysWithTheSameNameAreBothDisabled() {
        Gateway first = named("first", "the same");
        Gateway second = named("second", "the same");
        Gateway third = realm.gateway("third");
        assertThat(disabled(first)).containsEntry("name", "the same");
        assertThat(disabled(second)).containsEntry("name", "the same");
        ManagementError.INVALID_DATA.is(
                api.put(third.path(), Gateway.description("the same")), ManagementError.NAME_TAKEN);
        ManagementError.INVALID_DATA.is(
                api.post("/gateways", Gateway.description("the same")), ManagementError.NAME_TAKEN);
        api.put(first.path(), Gateway.description("another")).hasStatus(200);
        ManagementError.INVALID_DATA.is(
                api.put(first.path(), Gateway.description("the same")), ManagementError.NAME_TAKEN);
    }

    @Test
    void anApplicationThatWasDeletedStaysUntilTheAdministratorRemovesIt() {
        Application kept = realm.application("kept");
        Application deleted = realm.application("deleted");
        Gateway gateway = realm.gateway("bound to both");
        gateway.boundTo(kept, deleted);
        realm.application("added");
        deleted.admin().remove();
        assertThat(disabled(gateway)).containsEntry("applications", List.of("kept", "deleted"));
        gateway.put(Map.of("applications", List.of("kept", "deleted", "added")));
        assertThat(api.get(gateway.path()).json()).containsEntry("applications", List.of("kept", "deleted", "added"));
        gateway.put(Map.of("applications", List.of("kept")));
        Map<String, Object> again = Gateway.description("bound to both");
        again.put("applications", List.of("kept", "deleted"));
        ManagementError.INVALID_DATA.is(api.put(gateway.path(), again), ManagementError.NO_APPLICATION);
    }

    @Test
    void anAmbiguousBindingStaysExactlyAsItIs() {
        Gateway gateway = realm.gateway("ambiguous");
        gateway.change(client -> client.getAttributes().put("pingone.gateway.applications", "one###two"));
        assertThat(disabled(gateway)).containsEntry("applications", List.of("one###two"));
        assertThat(gateway.client().toRepresentation().getAttributes())
                .containsEntry("pingone.gateway.applications", "one###two");
    }

    /** An administrator gave it the name in Keycloak's console, or an import did. */
    private Gateway named(String before, String name) {
        Gateway gateway = realm.gateway(before);
        gateway.change(client -> client.setName(name));
        return gateway;
    }

    /** Sends the gateway as {@code GET} shows it, but disabled. */
    private Map<String, Object> disabled(Gateway gateway) {
        Map<String, Object> body = new HashMap<>(api.get(gateway.path()).json());
        body.put("enabled", false);
        Answer disabled = api.put(gateway.path(), body).hasStatus(200);
        assertThat(disabled.json()).containsEntry("enabled", false);
        return disabled.json();
    }
}
