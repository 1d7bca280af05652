// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.provider.Provider;

class SessionTracesTest {

    private final Map<String, Object> attributes = new HashMap<>();
    private OrganizationModel organization;
    private final KeycloakSession session = session();

    @Test
    void theOrganizationOfAPresentedTokenIsRemoved() {
        SessionTraces traces = SessionTraces.before(session);
        session.getContext().setOrganization(Stub.of(OrganizationModel.class).get());
        traces.remove();
        assertThat(organization).isNull();
    }

    @Test
    void anEarlierOrganizationStays() {
        OrganizationModel earlier = Stub.of(OrganizationModel.class).get();
        organization = earlier;
        SessionTraces traces = SessionTraces.before(session);
        session.getContext().setOrganization(Stub.of(OrganizationModel.class).get());
        traces.remove();
        assertThat(organization).isSameAs(earlier);
    }

    @Test
    void newAttributesAreRemovedAndChangedOnesRestored() {
        attributes.put("changed", "before");
        attributes.put("empty", null);
        attributes.put("removed", "before");
        SessionTraces traces = SessionTraces.before(session);
        attributes.put("changed", "meanwhile");
        attributes.put("empty", "meanwhile");
        attributes.remove("removed");
        attributes.put("new", Set.of("organization"));
        traces.remove();
        assertThat(attributes)
                .containsOnlyKeys("changed", "empty", "removed")
                .containsEntry("changed", "before")
                .containsEntry("empty", null)
                .containsEntry("removed", "before");
    }

    /** Keycloak collects the scopes of organizations in such a set. */
    @Test
    void anElementThatWasAddedToASetIsRemoved() {
        Set<String> scopes = new HashSet<>(List.of("own"));
        attributes.put("scopes", scopes);
        SessionTraces traces = SessionTraces.before(session);
        scopes.add("organization");
        traces.remove();
        assertThat(attributes).containsEntry("scopes", Set.of("own"));
    }

    /** The session closes it at its end. */
    @Test
    void aProviderStays() {
        SessionTraces traces = SessionTraces.before(session);
        Provider provider = Stub.of(Provider.class).get();
        attributes.put("provider", provider);
        traces.remove();
        assertThat(attributes).containsEntry("provider", provider);
    }

    private KeycloakSession session() {
        KeycloakContext context = Stub.of(KeycloakContext.class)
                .calling("getOrganization", arguments -> organization)
                .calling("setOrganization", arguments -> {
                    organization = (OrganizationModel) arguments.get(0);
                    return null;
                })
                .get();
        return Stub.of(KeycloakSession.class)
                .with("getContext", context)
                .calling("getAttributes", arguments -> Collections.unmodifiableMap(attributes))
                .calling("getAttribute", arguments -> attributes.get((String) arguments.get(0)))
                .calling("setAttribute", arguments -> attributes.put((String) arguments.get(0), arguments.get(1)))
                .calling("removeAttribute", arguments -> attributes.remove((String) arguments.get(0)))
                .get();
    }
}
