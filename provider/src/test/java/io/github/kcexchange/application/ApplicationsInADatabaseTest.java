// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.application.MayActMapping.OfClient;
import io.github.kcexchange.application.MayActMapping.OfClientScope;
import io.github.kcexchange.credential.jpa.FullDatabase;
import io.github.kcexchange.query.PagePosition;
import io.github.kcexchange.query.TextFilter;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keycloak.models.jpa.entities.ClientAttributeEntity;
import org.keycloak.models.jpa.entities.ClientEntity;
import org.keycloak.models.jpa.entities.ClientScopeEntity;
import org.keycloak.models.jpa.entities.ProtocolMapperEntity;

/** The queries in a real database, among all of Keycloak's own entities. */
@ExtendWith(FullDatabase.Shared.class)
class ApplicationsInADatabaseTest {

    private static final Map<String, String> ON = Map.of("pingone.token.exchange.enabled", "true");

    private final FullDatabase database;
    private final String realm = UUID.randomUUID().toString();

    ApplicationsInADatabaseTest(FullDatabase database) {
        this.database = database;
    }

    @Nested
    class Applications {

        @Test
        void areTheClientsOfTheRealmWithTheExchangeInTheOrderOfTheirIds() {
            String stock = client(realm, "stock", "client-secret", ON);
            String address = client(realm, "address", null, ON);
            String loud = client(realm, "loud", "client-jwt", Map.of("pingone.token.exchange.enabled", "TRUE"));
            client(realm, "off", "client-secret", Map.of("pingone.token.exchange.enabled", "false"));
            client(realm, "blank", "client-secret", Map.of("pingone.token.exchange.enabled", "true "));
            client(realm, "other", "client-secret", Map.of("pingone.token.exchange", "true"));
            client(UUID.randomUUID().toString(), "foreign", "client-secret", ON);
            assertThat(applications(TextFilter.NONE, null, 10)).containsExactly(address, loud, stock);
        }

        @Test
        void areNoGateways() {
            client(
                    realm,
                    "gateway",
                    "gateway-credential",
                    Map.of("pingone.token.exchange.enabled", "true", "pingone.gateway.type", "LDAP"));
            String was = client(
                    realm,
                    "was a gateway",
                    "client-secret",
                    Map.of("pingone.token.exchange.enabled", "true", "pingone.gateway.type", "LDAP"));
            String untyped = client(realm, "untyped", "gateway-credential", ON);
            assertThat(applications(TextFilter.NONE, null, 10)).containsExactly(untyped, was);
        }

        @Test
        void continueAfterAPosition() {
            String a = client(realm, "a", "client-secret", ON);
            String b = client(realm, "b", "client-secret", ON);
            String c = client(realm, "c", "client-secret", ON);
            assertThat(applications(TextFilter.NONE, null, 2)).containsExactly(a, b);
            assertThat(applications(TextFilter.NONE, new PagePosition("b", b), 2))
                    .containsExactly(c);
        }

        @Test
        void areNarrowedByTheirClientId() {
            String address = client(realm, "address", "client-secret", ON);
            String sale = client(realm, "sale_100%", "client-secret", ON);
            assertThat(applications(TextFilter.of("address"), null, 10)).containsExactly(address);
            assertThat(applications(TextFilter.of("addres"), null, 10)).isEmpty();
            assertThat(applications(new TextFilter(null, "sale_", null), null, 10))
                    .containsExactly(sale);
            assertThat(applications(new TextFilter(null, "_a", null), null, 10)).isEmpty();
            assertThat(applications(new TextFilter(null, null, "DRESS"), null, 10))
                    .containsExactly(address);
            assertThat(applications(new TextFilter(null, null, "0%"), null, 10)).containsExactly(sale);
            assertThat(applications(new TextFilter("address", "add", "sale"), null, 10))
                    .isEmpty();
        }

        @Test
        void haveTheirClientIdsInTheirPositions() {
            String a = client(realm, "a", "client-secret", ON);
            String b = client(realm, "b", "client-secret", ON);
            assertThat(positions(TextFilter.NONE, null, 10))
                    .containsExactly(new PagePosition("a", a), new PagePosition("b", b));
        }

        private List<String> applications(TextFilter clientId, PagePosition position, int limit) {
            return positions(clientId, position, limit).stream()
                    .map(PagePosition::id)
                    .toList();
        }

        private List<PagePosition> positions(TextFilter clientId, PagePosition position, int limit) {
            return database.call(manager ->
                    new ApplicationQuery(realm, clientId).after(position).positions(manager, limit));
        }
    }

    @Nested
    class MayActMappers {

        @Test
        void areFoundInClientsAndClientScopesInTheOrderOfTheirOwners() {
            String client = client(realm, "m-client", "client-secret", Map.of());
            String scope = scope(realm, "a.read");
            String last = scope(realm, "z.read");
            MayActMapping ofClient =
                    new MayActMapping(mapper(client, null, "x"), "May act", "x", new OfClient(client, "m-client"));
            MayActMapping ofScope =
                    new MayActMapping(mapper(null, scope, "y"), "May act", "y", new OfClientScope(scope, "a.read"));
            MayActMapping ofLast =
                    new MayActMapping(mapper(null, last, "z"), "May act", "z", new OfClientScope(last, "z.read"));
            assertThat(mappings(null, 10)).containsExactly(ofScope, ofClient, ofLast);
            assertThat(mappings(null, 1)).containsExactly(ofScope);
            assertThat(mappings(new PagePosition("a.read", ofScope.id()), 10)).containsExactly(ofClient, ofLast);
        }

        @Test
        void continueAfterTheIdIfAnOwnerHasSeveral() {
            String scope = scope(realm, "a.read");
            List<String> ids = List.of(mapper(null, scope, "x"), mapper(null, scope, "y")).stream()
                    .sorted()
                    .toList();
            assertThat(mappings(null, 10)).extracting(MayActMapping::id).isEqualTo(ids);
            assertThat(mappings(new PagePosition("a.read", ids.get(0)), 10))
                    .extracting(MayActMapping::id)
                    .containsExactly(ids.get(1));
        }

        @Test
        void nameNoPartyIfTheyNameNoClient() {
            String scope = scope(realm, "a.read");
            mapper(null, scope, null);
            mapper(null, scope, " ");
            assertThat(mappings(null, 10)).hasSize(2).allMatch(mapping -> mapping.actor() == null);
        }

        @Test
        void areNoOthersAndOfNoOtherRealm() {
            String scope = scope(realm, "a.read");
            database.call(manager -> persist(manager, null, scope, "oidc-audience-mapper", "x"));
            mapper(null, scope("elsewhere", "a.read"), "x");
            mapper(client("elsewhere", "client", "client-secret", Map.of()), null, "x");
            assertThat(mappings(null, 10)).isEmpty();
        }

        private String mapper(String client, String scope, String actor) {
            return database.call(manager -> persist(manager, client, scope, "pingone-may-act-mapper", actor));
        }

        private List<MayActMapping> mappings(PagePosition position, int limit) {
            return database.call(
                    manager -> new MayActMappings(realm).after(position).list(manager, limit));
        }
    }

    private String client(String realm, String clientId, String authenticator, Map<String, String> attributes) {
        ClientEntity client = new ClientEntity();
        client.setId(UUID.randomUUID().toString());
        client.setClientId(clientId);
        client.setRealmId(realm);
        client.setEnabled(true);
        client.setClientAuthenticatorType(authenticator);
        return database.call(manager -> {
            manager.persist(client);
            attributes.forEach((name, value) -> {
                ClientAttributeEntity attribute = new ClientAttributeEntity();
                attribute.setClient(client);
                attribute.setName(name);
                attribute.setValue(value);
                manager.persist(attribute);
            });
            return client.getId();
        });
    }

    private String scope(String realm, String name) {
        ClientScopeEntity scope = new ClientScopeEntity();
        scope.setId(UUID.randomUUID().toString());
        scope.setName(name);
        scope.setRealmId(realm);
        return database.call(manager -> {
            manager.persist(scope);
            return scope.getId();
        });
    }

    private static String persist(EntityManager manager, String client, String scope, String type, String actor) {
        ProtocolMapperEntity mapper = new ProtocolMapperEntity();
        mapper.setId(UUID.randomUUID().toString());
        mapper.setName("May act");
        mapper.setProtocol("openid-connect");
        mapper.setProtocolMapper(type);
        mapper.setConfig(
                actor == null
                        ? Map.of("another", "setting")
                        : Map.of("another", "setting", "may.act.client.id", actor));
        if (client == null) {
            mapper.setClientScope(manager.find(ClientScopeEntity.class, scope));
        } else {
            mapper.setClient(manager.find(ClientEntity.class, client));
        }
        manager.persist(mapper);
        return mapper.getId();
    }
}
