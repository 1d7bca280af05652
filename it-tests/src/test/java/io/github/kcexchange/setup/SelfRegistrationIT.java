// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.Mappers;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Secret;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.representations.idm.ClientInitialAccessCreatePresentation;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/**
 * Keycloak's client registration stores every attribute that a client sends, and removes the mappers that it leaves
 * out. It does not change those that only an administrator may set.
 */
@OnKeycloak
final class SelfRegistrationIT {
    private static final String ENABLED = Application.EXCHANGE_ENABLED;
    private static final String AUDIENCES = "pingone.token.exchange.accepted.audiences";
    private static final String ISSUERS = "pingone.trusted.issuers";
    private static final Map<String, String> SETTINGS =
            Map.of(ENABLED, "true", AUDIENCES, "orders##stock", ISSUERS, "corporate");

    private final TestRealm realm;

    SelfRegistrationIT(TestRealm realm) {
        this.realm = realm;
        realm.change(settings -> {
            // Keycloak writes a registration access token into its own admin event.
            settings.setAdminEventsDetailsEnabled(false);
            settings.setEnabledEventTypes(List.of("CLIENT_REGISTER_ERROR", "CLIENT_UPDATE_ERROR"));
        });
    }

    @Test
    void aClientCannotSwitchItsExchangeOn() {
        isNotCreated(initialAccess(), attribute(ENABLED, "true"));
        Application client = realm.plainClient("without-exchange");
        isNotUpdated(client.admin(), attribute(ENABLED, "true"));
    }

    @Test
    void aClientCannotAddAnAcceptedAudience() {
        isNotCreated(initialAccess(), attribute(AUDIENCES, "orders"));
        isNotUpdated(realm.application("without-audiences").admin(), attribute(AUDIENCES, "orders"));
        isNotUpdated(withSettings("with-audiences").admin(), attribute(AUDIENCES, "orders##stock##payments"));
    }

    @Test
    void aClientCannotAssignItselfATrustedIssuer() {
        isNotCreated(initialAccess(), attribute(ISSUERS, "corporate"));
        isNotUpdated(realm.application("without-issuers").admin(), attribute(ISSUERS, "corporate"));
        isNotUpdated(withSettings("with-issuers").admin(), attribute(ISSUERS, "corporate##partner"));
    }

    @Test
    void aClientCannotBecomeAGateway() {
        isNotCreated(initialAccess(), Map.of("clientAuthenticatorType", "gateway-credential"));
        isNotCreated(initialAccess(), attribute("pingone.gateway.type", "PING_FEDERATE"));
        isNotUpdated(realm.application("no-gateway").admin(), Map.of("clientAuthenticatorType", "gateway-credential"));
    }

    @Test
    void aGatewayCannotChangeItself() {
        Gateway gateway = realm.gateway("bound");
        gateway.boundTo(realm.application("bound-to"));
        isNotUpdated(gateway.client(), attribute("pingone.gateway.applications", ""));
        isNotUpdated(gateway.client(), attribute("pingone.gateway.type", "LDAP"));
        isNotUpdated(gateway.client(), Map.of("clientAuthenticatorType", "client-secret"));
    }

    @Test
    void aClientCannotSwitchItsExchangeOff() {
        isNotUpdated(withSettings("with-exchange").admin(), attribute(ENABLED, ""));
        isNotUpdated(withSettings("also-with-exchange").admin(), attribute(ENABLED, "false"));
    }

    @Test
    void aClientCannotAddAMapperOfTheExtension() {
        Map<String, Object> mayAct = Map.of("protocolMappers", List.of(Mappers.mayAct("Mine", "agent")));
        isNotCreated(initialAccess(), mayAct);
        isNotUpdated(realm.application("without-mappers").admin(), mayAct);
    }

    /** Keycloak's own policies for registrations let a client remove any mapper. */
    @Test
    void aClientCannotRemoveItsMapperOfMayAct() {
        Application client = withSettings("with-mapper");
        isNotUpdated(client.admin(), Map.of("protocolMappers", List.of()));
        ProtocolMapperRepresentation ofAnotherType = Mappers.mapper(
                "May act", "oidc-usermodel-property-mapper", Map.of("user.attribute", "username", "claim.name", "x"));
        isNotUpdated(client.admin(), Map.of("protocolMappers", List.of(ofAnotherType)));
        hasItsMapper(client);
    }

    @Test
    void aClientCannotLeaveADefaultScopeWithSuchAMapper() {
        String scope = Mappers.scope(realm, "restricted", Mappers.mayAct("May act", "agent"));
        ClientResource client = realm.application("with-scope").admin();
        client.addDefaultClientScope(scope);
        isNotUpdated(client, Map.of("defaultClientScopes", List.of()));
        isNotUpdated(client, Map.of("optionalClientScopes", List.of("restricted")));
        assertThat(client.toRepresentation().getDefaultClientScopes()).contains("restricted");
    }

    @Test
    void aRegistrationWithoutATokenCannotSetTheSettings() {
        isNotCreated(call -> call, attribute(ENABLED, "true"));
    }

    /** The Admin API accepts the same attribute from the same administrator. */
    @Test
    void theTokenOfAnAdministratorChangesNothing() {
        Secret administrator = realm.administrator("manage-clients");
        isNotCreated(call -> call.bearer(administrator), attribute(ENABLED, "true"));
        URI clients = URI.create(realm.server().url() + "/admin/realms/" + realm.name() + "/clients");
        Map<String, Object> client = new HashMap<>(attribute(ENABLED, "true"));
        client.put("clientId", "by-the-admin-api");
        Http.call("POST", clients).bearer(administrator).json(client).send().hasStatus(201);
    }

    @Test
    void aClientThatRepeatsItsSettingsCanStillChangeItsName() {
        Application client = withSettings("repeating");
        ClientRepresentation renamed = client.admin().toRepresentation();
        renamed.setName("Renamed");
        update(client.admin(), renamed).hasStatus(200);
        isRenamedWithItsSettings(client);
    }

    @Test
    void aClientThatOmitsItsSettingsKeepsThem() {
        Application client = withSettings("omitting");
        update(client.admin(), Map.of("clientId", client.clientId(), "name", "Renamed", "attributes", Map.of()))
                .hasStatus(200);
        isRenamedWithItsSettings(client);
    }

    @Test
    void aClientRegistersWithAttributesOfItsOwn() {
        Answer created = create(initialAccess(), "ordinary", attribute("pkce.code.challenge.method", "S256"));
        created.hasStatus(201);
        assertThat(realm.admin().clients().findByClientId("ordinary"))
                .singleElement()
                .satisfies(client ->
                        assertThat(client.getAttributes()).containsEntry("pkce.code.challenge.method", "S256"));
    }

    private Application withSettings(String clientId) {
        return realm.application(clientId, client -> {
            client.getAttributes().putAll(SETTINGS);
            client.setProtocolMappers(List.of(Mappers.mayAct("May act", "agent")));
        });
    }

    private static void isRenamedWithItsSettings(Application client) {
        ClientRepresentation stored = client.admin().toRepresentation();
        assertThat(stored.getName()).isEqualTo("Renamed");
        assertThat(stored.getAttributes()).containsAllEntriesOf(SETTINGS);
        hasItsMapper(client);
    }

    private static void hasItsMapper(Application client) {
        assertThat(client.admin().toRepresentation().getProtocolMappers())
                .extracting(ProtocolMapperRepresentation::getProtocolMapper, ProtocolMapperRepresentation::getConfig)
                .contains(tuple("pingone-may-act-mapper", Map.of("may.act.client.id", "agent")));
    }

    private static Map<String, Object> attribute(String name, String value) {
        return Map.of("attributes", Map.of(name, value));
    }

    private UnaryOperator<Http> initialAccess() {
        var access = realm.admin().clientInitialAccess().create(new ClientInitialAccessCreatePresentation(600, 1));
        Secret token = Secret.of(access.getToken());
        return call -> call.bearer(token);
    }

    private void isNotCreated(UnaryOperator<Http> authorized, Map<String, Object> members) {
        String clientId = "registered-" + UUID.randomUUID();
        realm.events().clear();
        isRejected("CLIENT_REGISTER_ERROR", create(authorized, clientId, members));
        assertThat(realm.admin().clients().findByClientId(clientId)).isEmpty();
    }

    private void isNotUpdated(ClientResource client, Map<String, Object> members) {
        ClientRepresentation before = client.toRepresentation();
        Map<String, Object> body = new HashMap<>(members);
        body.put("clientId", before.getClientId());
        body.put("name", "Renamed");
        realm.events().clear();
        isRejected("CLIENT_UPDATE_ERROR", update(client, body));
        ClientRepresentation after = client.toRepresentation();
        assertThat(after.getAttributes()).isEqualTo(before.getAttributes());
        assertThat(after.getClientAuthenticatorType()).isEqualTo(before.getClientAuthenticatorType());
        assertThat(after.getName()).isEqualTo(before.getName());
    }

    private Answer create(UnaryOperator<Http> authorized, String clientId, Map<String, Object> members) {
        Map<String, Object> body = new HashMap<>(members);
        body.put("clientId", clientId);
        return authorized.apply(Http.call("POST", registration(""))).json(body).send();
    }

    /** With the client's own registration access token. */
    private Answer update(ClientResource client, Object body) {
        ClientRepresentation registered = client.regenerateRegistrationAccessToken();
        return Http.call("PUT", registration("/" + registered.getClientId()))
                .bearer(Secret.of(registered.getRegistrationAccessToken()))
                .json(body)
                .send();
    }

    private URI registration(String path) {
        return URI.create(realm.server().url() + "/realms/" + realm.name() + "/clients-registrations/default" + path);
    }

    /** Keycloak answers so whenever a client policy rejects a registration. It stores two events with these details. */
    private void isRejected(String type, Answer answer) {
        answer.hasStatus(403);
        assertThat(answer.json())
                .isEqualTo(Map.of("error", "insufficient_scope", "error_description", "invalid_client_metadata"));
        List<EventRepresentation> events = realm.events().all();
        assertThat(events)
                .extracting(EventRepresentation::getType, EventRepresentation::getError)
                .containsExactlyInAnyOrder(tuple(type, "invalid_client_metadata"), tuple(type, "not_allowed"));
        assertThat(events)
                .allSatisfy(event -> assertThat(event.getDetails())
                        .containsEntry("reason", "client_policy_error")
                        .containsEntry("client_policy_error", "invalid_client_metadata")
                        .containsEntry(
                                "client_policy_error_detail",
                                "Only an administrator may change the client attributes pingone.*, the protocol"
                                        + " mappers pingone-* with their default client scopes, and the client"
                                        + " authenticator gateway-credential, and only by the Admin API."
                                        + " Leave them out, or send them unchanged."));
    }
}
