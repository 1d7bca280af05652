// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.realm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.ClientAuthentication;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Secret;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.representations.idm.ClientRepresentation;

/**
 * A client that requests tokens.
 *
 * @param id Keycloak's UUID of the client
 */
public record Application(TestRealm realm, String id, String clientId, Secret secret) {
    public static final String EXCHANGE_ENABLED = "pingone.token.exchange.enabled";
    static final String STANDARD_EXCHANGE_ENABLED = "standard.token.exchange.enabled";

    static Application in(TestRealm realm, String clientId, Consumer<ClientRepresentation> change) {
        Secret secret = Secret.of("application-secret-" + UUID.randomUUID());
        ClientRepresentation client = confidential(clientId, secret);
        client.getAttributes().put(EXCHANGE_ENABLED, "true");
        change.accept(client);
        try (Response created = realm.admin().clients().create(client)) {
            return new Application(realm, CreatedResponseUtil.getCreatedId(created), clientId, secret);
        }
    }

    static Application administrator(TestRealm realm, List<String> roles) {
        Application administrator = in(realm, "administrator-" + UUID.randomUUID(), client -> {});
        roles.forEach(role -> administrator.grant("realm-management", role));
        return administrator;
    }

    private static ClientRepresentation confidential(String clientId, Secret secret) {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(clientId);
        client.setSecret(secret.reveal());
        client.setPublicClient(false);
        client.setServiceAccountsEnabled(true);
        client.setDirectAccessGrantsEnabled(true);
        client.setStandardFlowEnabled(false);
        client.setAttributes(new HashMap<>());
        return client;
    }

    /** The same application, accessed on another node of its cluster. */
    public Application at(TestRealm node) {
        return new Application(node, id, clientId, secret);
    }

    /** Gives the application's service account a role of a client. */
    public Application grant(String ownerClientId, String role) {
        realm.grant(admin().getServiceAccountUser().getId(), ownerClientId, role);
        return this;
    }

    public ClientResource admin() {
        return realm.admin().clients().get(id);
    }

    public void change(Consumer<ClientRepresentation> change) {
        ClientRepresentation client = admin().toRepresentation();
        change.accept(client);
        admin().update(client);
    }

    public ClientAuthentication basic() {
        return ClientAuthentication.basic(clientId, secret);
    }

    public ClientAuthentication post() {
        return ClientAuthentication.post(clientId, secret);
    }

    /** An access token for the application itself. */
    public Secret clientCredentials() {
        return realm.token(Prefix.KEYCLOAK)
                .post(Form.clientCredentials(), basic())
                .accessToken();
    }

    /**
     * Whether the token is active for this application. Asserts that an inactive token shows no other member (RFC 7662,
     * 2.2).
     */
    public boolean sees(Secret token) {
        var answer = introspect(token);
        boolean active = (boolean) answer.get("active");
        if (!active) {
            assertThat(answer).containsOnlyKeys("active");
        }
        return active;
    }

    public Map<String, Object> introspect(Secret token) {
        return introspection(token).hasStatus(200).json();
    }

    /** The answer of the endpoint, whatever it is. */
    public Answer introspection(Secret token) {
        Form form = Form.empty().with("token", token.reveal());
        var call = Http.call("POST", realm.at(Prefix.AS, "/introspect"));
        return basic().on(call, form).send();
    }
}
