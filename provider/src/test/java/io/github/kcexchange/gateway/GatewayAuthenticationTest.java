// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;

class GatewayAuthenticationTest {

    private final List<AuthenticationExecutionModel> executions = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private long addedByAnother;
    private final RealmModel realm = Stub.of(RealmModel.class)
            .with("getId", "realm-id")
            .with("getName", "demo")
            .with("getClientAuthenticationFlow", flow())
            .calling(
                    "getAuthenticationExecutionsStream",
                    arguments -> executions.stream().filter(execution -> arguments.contains(execution.getParentFlow())))
            .calling("addAuthenticatorExecution", arguments -> {
                executions.add((AuthenticationExecutionModel) arguments.get(0));
                return arguments.get(0);
            })
            .get();

    @Test
    void theFirstGatewayAddsItsExecutionAfterKeycloaksOwn() {
        executions.add(execution("client-secret", Requirement.ALTERNATIVE, 10));
        executions.add(execution("federated-jwt", Requirement.ALTERNATIVE, 50));
        addToRealm();
        assertThat(executions).hasSize(3);
        AuthenticationExecutionModel added = executions.get(2);
        assertThat(added.getAuthenticator()).isEqualTo("gateway-credential");
        assertThat(added.getParentFlow()).isEqualTo("flow-id");
        assertThat(added.getRequirement()).isEqualTo(Requirement.ALTERNATIVE);
        assertThat(added.getPriority()).isGreaterThan(50);
        assertThat(added.isAuthenticatorFlow()).isFalse();
    }

    @Test
    void aSecondGatewayAddsNoSecondExecution() {
        addToRealm();
        addToRealm();
        assertThat(executions).hasSize(1);
        assertThat(asked).containsExactly("count");
    }

    /** Keycloak's cache may be older than the transaction of another request for which the lock waited. */
    @Test
    void anExecutionThatAnotherRequestJustAddedIsEnough() {
        addedByAnother = 1;
        addToRealm();
        assertThat(executions).isEmpty();
    }

    @Test
    void anExecutionThatAnAdministratorDisabledStaysDisabled() {
        executions.add(execution("gateway-credential", Requirement.DISABLED, 1));
        addToRealm();
        assertThat(executions).hasSize(1);
        assertThat(executions.get(0).getRequirement()).isEqualTo(Requirement.DISABLED);
    }

    private void addToRealm() {
        GatewayAuthentication.addTo(realm, condition -> condition.test(entities()));
    }

    private EntityManager entities() {
        return Stub.of(EntityManager.class)
                .calling("createQuery", arguments -> {
                    asked.add("count");
                    return count();
                })
                .get();
    }

    @SuppressWarnings("rawtypes") // a class literal has no parameters
    private TypedQuery<?> count() {
        Stub<TypedQuery> query = Stub.of(TypedQuery.class).with("getSingleResult", addedByAnother);
        TypedQuery<?> stub = query.get();
        query.with("setParameter", stub);
        return stub;
    }

    private static AuthenticationFlowModel flow() {
        AuthenticationFlowModel flow = new AuthenticationFlowModel();
        flow.setId("flow-id");
        flow.setAlias("clients");
        return flow;
    }

    private static AuthenticationExecutionModel execution(String authenticator, Requirement requirement, int priority) {
        AuthenticationExecutionModel execution = new AuthenticationExecutionModel();
        execution.setParentFlow("flow-id");
        execution.setAuthenticator(authenticator);
        execution.setRequirement(requirement);
        execution.setPriority(priority);
        return execution;
    }
}
