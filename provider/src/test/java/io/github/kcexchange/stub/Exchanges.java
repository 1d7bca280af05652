// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.stub;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.keycloak.events.EventType;
import org.keycloak.http.FormPartValue;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeyManager;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakTransaction;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.services.FormPartValueImpl;
import org.keycloak.services.cors.Cors;
import org.keycloak.sessions.AuthenticationSessionProvider;

/** One request to the token endpoint, as Keycloak passes it to a grant. */
public final class Exchanges {

    private final Events events = new Events();
    private final MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
    private final MultivaluedMap<String, String> kept = new MultivaluedHashMap<>();
    private final MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
    private final List<Object> removedRootSessions = new ArrayList<>();
    private final List<KeycloakTransaction> afterwards = new ArrayList<>();
    private KeyManager keys = EncryptionKey.of();

    /** A parameter that Keycloak passes on unchanged. */
    public Exchanges sent(String name, String value) {
        return sent(name, value, value);
    }

    /** A parameter that Keycloak cleans before it passes it on. */
    public Exchanges sent(String name, String value, String cleaned) {
        sent.add(name, value);
        kept.add(name, cleaned);
        return this;
    }

    /** A parameter that is too long for Keycloak, which drops it. */
    public Exchanges sentTooLong(String name, String value) {
        sent.add(name, value);
        return this;
    }

    /** A header of the request. */
    public Exchanges header(String name, String value) {
        headers.add(name, value);
        return this;
    }

    /** The only key of the realm. */
    public Exchanges key(EncryptionKey key) {
        keys = EncryptionKey.of(key);
        return this;
    }

    public Events events() {
        return events;
    }

    /** The root authentication sessions that the grant removed. */
    public List<Object> removedRootSessions() {
        return List.copyOf(removedRootSessions);
    }

    /** Ends the work that waits for the end of the request's transaction: with a commit, or with a rollback. */
    public void end(Consumer<KeycloakTransaction> end) {
        afterwards.forEach(KeycloakTransaction::begin);
        afterwards.forEach(end);
    }

    public OAuth2GrantType.Context context() {
        return new OAuth2GrantType.Context(
                session(), null, Map.of(), kept, events.builder(EventType.TOKEN_EXCHANGE), cors(), null);
    }

    /** Adds no header, so that answers stay unchanged. */
    private static Cors cors() {
        return Stub.of(Cors.class)
                .calling("add", arguments -> ((Response.ResponseBuilder) arguments.get(0)).build())
                .get();
    }

    private KeycloakSession session() {
        return Stub.of(KeycloakSession.class)
                .with("getContext", keycloakContext())
                .with("getProvider", null)
                .with("keys", keys)
                .with("getTransactionManager", transactions())
                .with("authenticationSessions", authenticationSessions())
                .with(
                        "getKeycloakSessionFactory",
                        Stub.of(KeycloakSessionFactory.class)
                                .calling("getProviderFactoriesStream", arguments -> Stream.empty())
                                .get())
                .get();
    }

    private KeycloakTransactionManager transactions() {
        return Stub.of(KeycloakTransactionManager.class)
                .calling("enlistAfterCompletion", arguments -> afterwards.add((KeycloakTransaction) arguments.get(0)))
                .get();
    }

    private AuthenticationSessionProvider authenticationSessions() {
        return Stub.of(AuthenticationSessionProvider.class)
                .calling("removeRootAuthenticationSession", arguments -> removedRootSessions.add(arguments.get(1)))
                .get();
    }

    private KeycloakContext keycloakContext() {
        ClientModel client = Stub.of(ClientModel.class)
                .with("getClientId", "app")
                .with("getAttribute", null)
                .with("getProtocol", "openid-connect")
                .get();
        return Stub.of(KeycloakContext.class)
                .with("getRealm", Stub.of(RealmModel.class).get())
                .with("getClient", client)
                .with("getConnection", null)
                .with(
                        "getHttpRequest",
                        Stub.of(HttpRequest.class)
                                .with("getDecodedFormParameters", kept)
                                .with("getMultiPartFormParameters", parts())
                                .get())
                .with("getHttpResponse", null)
                .with("getRequestHeaders", requestHeaders())
                .get();
    }

    /** Only these are complete in 26.5 and 26.6, where Keycloak drops parameters from its own map. */
    private MultivaluedMap<String, FormPartValue> parts() {
        MultivaluedMap<String, FormPartValue> parts = new MultivaluedHashMap<>();
        sent.forEach((name, values) -> values.forEach(value -> parts.add(name, new FormPartValueImpl(value))));
        return parts;
    }

    private HttpHeaders requestHeaders() {
        return Stub.of(HttpHeaders.class)
                .with("getRequestHeaders", headers)
                .calling("getRequestHeader", arguments -> headers.get((String) arguments.get(0)))
                .get();
    }
}
