// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.common.Profile;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserConsentModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;

class ConsentTest {

    private final ClientModel client = Stub.of(ClientModel.class)
            .with("getId", "id")
            .with("getProtocol", "openid-connect")
            .with("isConsentRequired", true)
            .with("isDisplayOnConsentScreen", true)
            .with("getAttribute", null)
            .get();

    ConsentTest() {
        // Keycloak reads the enabled features, which are not initialized in a test.
        Profile.defaults();
    }

    /** A client policy that restricts the scopes also removes the client from them. */
    @Test
    void theClientNeedsItsConsentAlsoIfItIsNoneOfTheScopes() {
        assertThat(covers(null)).isFalse();
        UserConsentModel consent = new UserConsentModel(client);
        assertThat(covers(consent)).isFalse();
        consent.addGrantedClientScope(client);
        assertThat(covers(consent)).isTrue();
    }

    private boolean covers(UserConsentModel consent) {
        UserProvider users =
                Stub.of(UserProvider.class).with("getConsentByClient", consent).get();
        KeycloakSession session = Stub.of(KeycloakSession.class)
                .with("getContext", keycloakContext())
                .with("getProvider", null)
                .with("users", users)
                .get();
        UserModel user = Stub.of(UserModel.class).with("getId", "alice").get();
        ClientSessionContext clientSession = Stub.of(ClientSessionContext.class)
                .with("getClientScopesStream", Stream.empty())
                .get();
        OAuth2GrantType.Context context =
                new OAuth2GrantType.Context(session, null, Map.of(), new MultivaluedHashMap<>(), null, null, null);
        return new Consent(context).covers(user, clientSession);
    }

    private KeycloakContext keycloakContext() {
        return Stub.of(KeycloakContext.class)
                .with("getRealm", Stub.of(RealmModel.class).get())
                .with("getClient", client)
                .with("getConnection", null)
                .with("getHttpRequest", null)
                .with("getHttpResponse", null)
                .with("getRequestHeaders", null)
                .get();
    }
}
