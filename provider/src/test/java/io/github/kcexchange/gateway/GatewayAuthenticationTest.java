// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;

class GatewayAuthenticationTest {

    private final List<AuthenticationExecutionModel> executions = new ArrayList<>();
    private final RealmModel realm = Stub.of(RealmModel.class)
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
    void theFirstGatewayBringsItsExecutionBehindKeycloaksOwn() {
        executions.add(execution("client-secret", Requirement.ALTERNATIVE, 10));
        executions.add(execution("federated-jwt", Requirement.ALTERNATIVE, 50));
        GatewayAuthentication.addTo(realm);
        assertThat(executions).hasSize(3);
        AuthenticationExecutionModel added = executions.get(2);
        assertThat(added.getAuthenticator()).isEqualTo("gateway-credential");
        assertThat(added.getParentFlow()).isEqualTo("flow-id");
        assertThat(added.getRequirement()).isEqualTo(Requirement.ALTERNATIVE);
        assertThat(added.getPriority()).isGreaterThan(50);
        assertThat(added.isAuthenticatorFlow()).isFalse();
    }

    @Test
    void aSecondGatewayBringsNoSecondExecution() {
        GatewayAuthentication.addTo(realm);
        GatewayAuthentication.addTo(realm);
        assertThat(executions).hasSize(1);
    }

    @Test
    void whatAnAdministratorDisabledStaysDisabled() {
        executions.add(execution("gateway-credential", Requirement.DISABLED, 1));
        GatewayAuthentication.addTo(realm);
        assertThat(executions).hasSize(1);
        assertThat(executions.get(0).getRequirement()).isEqualTo(Requirement.DISABLED);
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
