// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.check.facts.DelegationPolicies;
import io.github.kcexchange.shared.DelegationPolicy;
import io.github.kcexchange.stub.Events;
import io.github.kcexchange.stub.Stub;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.TokenExchangeContext;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyEvent;
import org.keycloak.services.clientpolicy.context.TokenExchangeRequestContext;
import org.keycloak.util.JsonSerialization;

class DelegationPolicyExecutorTest {

    private final EventBuilder event = new Events().builder(EventType.TOKEN_EXCHANGE);
    private final List<String> log = new ArrayList<>();
    private final UnclearRoles unclearRoles = new UnclearRoles(log::add);
    private final RealmWithRoles realm =
            RealmWithRoles.none().role("crm.eu", "admin").role("crm", "eu.admin");
    private final KeycloakSession session = session();

    @Test
    void itsPolicyAppliesToTheExchangeWithTheRolesThatTheRealmUnderstands() throws Exception {
        exchange("{\"actor-roles\": [\"crm/eu.admin\"], \"subject-roles\": [\"crm.eu.admin\", \"customer\"]}");
        assertThat(DelegationPolicies.takeFrom(session))
                .containsExactly(new DelegationPolicy(
                        Set.of(),
                        Set.of("crm/eu.admin"),
                        Set.of("customer"),
                        Set.of(),
                        Set.of(),
                        null,
                        null,
                        false,
                        false));
    }

    @Test
    void valuesThatNameNoRoleAreReportedInEveryEventAndOnceInTheLog() throws Exception {
        exchange("{\"actor-roles\": [\"a/b/c\"], \"subject-roles\": [\"crm.eu.admin\"]}");
        exchange("{\"actor-roles\": [\"crm.eu.admin\"], \"subject-roles\": [\"customer\"]}");
        assertThat(event.getEvent().getDetails())
                .containsEntry(
                        "delegation_policy_unclear_roles",
                        "actor-roles: a/b/c, subject-roles: crm.eu.admin, actor-roles: crm.eu.admin");
        exchange("{\"actor-roles\": [\"crm.eu.admin\"]}");
        assertThat(log).hasSize(3);
    }

    @Test
    void withoutAmbiguousValuesNothingIsReported() throws Exception {
        exchange("{\"actor-roles\": [\"crm/eu.admin\"], \"subject-roles\": [\"customer\"]}");
        assertThat(event.getEvent().getDetails()).isNull();
        assertThat(log).isEmpty();
    }

    @Test
    void aPolicyWithoutAFormNamesNoParty() {
        DelegationPolicyExecutor executor = new DelegationPolicyExecutor(session, unclearRoles);
        executor.setupConfiguration(null);
        executor.executeOnEvent(request());
        assertThat(DelegationPolicies.takeFrom(session))
                .containsExactly(new DelegationPolicy(
                        Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, false, false));
    }

    @Test
    void otherEventsAreIgnored() {
        ClientPolicyContext other = Stub.of(ClientPolicyContext.class)
                .with("getEvent", ClientPolicyEvent.TOKEN_REQUEST)
                .get();
        new DelegationPolicyExecutor(session, unclearRoles).executeOnEvent(other);
        assertThat(DelegationPolicies.takeFrom(session)).isEmpty();
    }

    private void exchange(String form) throws Exception {
        DelegationPolicyExecutor executor = new DelegationPolicyExecutor(session, unclearRoles);
        executor.setupConfiguration(JsonSerialization.readValue(form, DelegationPolicyForm.class));
        executor.executeOnEvent(request());
    }

    private TokenExchangeRequestContext request() {
        return new TokenExchangeRequestContext(new TokenExchangeContext(
                session, new MultivaluedHashMap<>(), null, null, event, null, null, null, null, Map.of()));
    }

    private KeycloakSession session() {
        Map<String, Object> attributes = new HashMap<>();
        return Stub.of(KeycloakSession.class)
                .with(
                        "getContext",
                        Stub.of(KeycloakContext.class)
                                .with("getRealm", realm.model())
                                .get())
                .calling("getAttribute", arguments -> attributes.get((String) arguments.get(0)))
                .calling("setAttribute", arguments -> attributes.put((String) arguments.get(0), arguments.get(1)))
                .calling("removeAttribute", arguments -> attributes.remove((String) arguments.get(0)))
                .get();
    }
}
