// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.builtin;

import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Mappers;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.Server;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Secret;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/**
 * The same realm on any server: alice logs in at the portal, and clients exchange the portal's token with Keycloak's
 * own exchange.
 */
record Scene(TestRealm realm, Person alice, Map<String, Application> clients) {

    static Scene on(Server server, String name) {
        TestRealm realm = TestRealm.named(server, name);
        Stream<Application> clients = Stream.of(
                realm.application("target", client -> leadsTo(client)),
                realm.application("portal", client -> leadsTo(client, "requester", "without-exchange", "consenting")),
                realm.application("requester", client -> exchanging(client)),
                realm.application("without-exchange", client -> leadsTo(client, "target")),
                realm.application("outsider", client -> exchanging(client)),
                realm.application("disabled", client -> disabled(client)),
                realm.application("consenting", client -> consenting(client)),
                realm.application("public", client -> isPublic(client)));
        return new Scene(
                realm,
                realm.person("alice"),
                clients.collect(Collectors.toMap(Application::clientId, client -> client)));
    }

    Application client(String clientId) {
        return clients.get(clientId);
    }

    private static void disabled(ClientRepresentation client) {
        exchanging(client);
        client.setEnabled(false);
    }

    private static void consenting(ClientRepresentation client) {
        exchanging(client);
        client.setConsentRequired(true);
    }

    private static void isPublic(ClientRepresentation client) {
        exchanging(client);
        client.setPublicClient(true);
        client.setServiceAccountsEnabled(false);
    }

    /** Switches Keycloak's own exchange on. The extension's exchange stays off. */
    private static void exchanging(ClientRepresentation client) {
        leadsTo(client, "target");
        client.getAttributes().put("standard.token.exchange.enabled", "true");
    }

    private static void leadsTo(ClientRepresentation client, String... audiences) {
        client.getAttributes().remove(Application.EXCHANGE_ENABLED);
        client.setProtocolMappers(Stream.concat(Stream.of(audiences).map(Scene::audience), Stream.of(ownClaim()))
                .toList());
    }

    private static ProtocolMapperRepresentation audience(String clientId) {
        return mapper(
                "oidc-audience-mapper", Map.of("included.client.audience", clientId, "access.token.claim", "true"));
    }

    /** A claim that has the same name as a claim of the extension. */
    private static ProtocolMapperRepresentation ownClaim() {
        return mapper(
                "oidc-hardcoded-claim-mapper",
                Map.of(
                        "claim.name", "gateway_id",
                        "claim.value", "7",
                        "access.token.claim", "true",
                        "introspection.token.claim", "true",
                        "userinfo.token.claim", "true"));
    }

    private static ProtocolMapperRepresentation mapper(String type, Map<String, String> config) {
        return Mappers.mapper(type + config.getOrDefault("included.client.audience", ""), type, config);
    }

    Secret accessToken() {
        return alice.logIn(client("portal"), "openid").secret("access_token");
    }

    Form exchange() {
        return Form.exchange(accessToken(), Form.ACCESS_TOKEN);
    }

    Form refreshed(Secret refreshToken) {
        return Form.empty().with("grant_type", "refresh_token").with("refresh_token", refreshToken.reveal());
    }

    /**
     * A token of bob's that was valid until its session ended. Alice's session must not end: her later tokens need it.
     */
    Secret loggedOut() {
        Person bob = realm.person("bob");
        Secret token = bob.logIn(client("portal"), "openid").secret("access_token");
        bob.admin().logout();
        realm.admin().users().delete(bob.id()).close();
        return token;
    }

    /** A token of another realm of the same server. */
    Secret foreign() {
        return realm.neighbour().plainClient("portal").clientCredentials();
    }
}
