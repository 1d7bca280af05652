// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import io.github.kcexchange.realm.Application;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.keycloak.representations.idm.ClientRepresentation;

/** Changes to the client that {@link io.github.kcexchange.realm.TestRealm#application} creates. */
final class Clients {
    static final String CALLBACK = "https://app.example.com/callback";

    private Clients() {}

    /** May request these APIs' scopes and gets no other scopes in its tokens. */
    static Consumer<ClientRepresentation> reaching(Api... apis) {
        return client -> {
            client.setFullScopeAllowed(false);
            client.setDefaultClientScopes(List.of("basic", "acr"));
            client.setOptionalClientScopes(Stream.of(apis).map(Api::scope).toList());
        };
    }

    /** Accepts subject tokens whose audience is one of these APIs. */
    static Consumer<ClientRepresentation> receiving(Api... apis) {
        return attribute(
                "pingone.token.exchange.accepted.audiences",
                String.join("##", Stream.of(apis).map(Api::audience).toList()));
    }

    /** Switches the extension's exchange off. */
    static Consumer<ClientRepresentation> withoutExchange() {
        return client -> client.getAttributes().remove(Application.EXCHANGE_ENABLED);
    }

    /** Signs users in with the authorization code flow and PKCE only. */
    static Consumer<ClientRepresentation> signingIn() {
        return withoutExchange().andThen(client -> {
            client.setStandardFlowEnabled(true);
            client.setDirectAccessGrantsEnabled(false);
            client.setServiceAccountsEnabled(false);
            client.setRedirectUris(List.of(CALLBACK));
            client.getAttributes().put("pkce.code.challenge.method", "S256");
        });
    }

    static Consumer<ClientRepresentation> attribute(String name, String value) {
        return client -> client.getAttributes().put(name, value);
    }
}
