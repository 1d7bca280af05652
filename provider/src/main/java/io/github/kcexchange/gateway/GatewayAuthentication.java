// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import io.github.kcexchange.text.OneLine;
import jakarta.persistence.EntityManager;
import org.jboss.logging.Logger;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;

/** The execution in a realm's client authentication flow that authenticates a gateway by its credential. */
final class GatewayAuthentication {

    private static final Logger LOG = Logger.getLogger(GatewayAuthentication.class);

    /** After Keycloak's own five executions (10 to 50), so that Keycloak tries each of them first. */
    private static final int PRIORITY = 100;

    private GatewayAuthentication() {}

    /** Adds the execution if it is missing. An execution that an administrator disabled is not changed. */
    static void addTo(RealmModel realm, CommittedState committed) {
        AuthenticationFlowModel flow = realm.getClientAuthenticationFlow();
        if (!isIn(flow, realm) && !committed.matches(entities -> isStoredIn(flow, entities))) {
            add(flow, realm);
        }
    }

    private static boolean isIn(AuthenticationFlowModel flow, RealmModel realm) {
        return realm.getAuthenticationExecutionsStream(flow.getId())
                .anyMatch(execution -> GatewayClient.AUTHENTICATOR.equals(execution.getAuthenticator()));
    }

    /** Another request may have added the execution after Keycloak cached the flow. */
    private static boolean isStoredIn(AuthenticationFlowModel flow, EntityManager entities) {
        return entities.createQuery(
                                "select count(e) from AuthenticationExecutionEntity e"
                                        + " where e.parentFlow.id = :flow and e.authenticator = :authenticator",
                                Long.class)
                        .setParameter("flow", flow.getId())
                        .setParameter("authenticator", GatewayClient.AUTHENTICATOR)
                        .getSingleResult()
                > 0;
    }

    private static void add(AuthenticationFlowModel flow, RealmModel realm) {
        AuthenticationExecutionModel execution = new AuthenticationExecutionModel();
        execution.setParentFlow(flow.getId());
        execution.setAuthenticator(GatewayClient.AUTHENTICATOR);
        execution.setRequirement(AuthenticationExecutionModel.Requirement.ALTERNATIVE);
        execution.setPriority(PRIORITY);
        execution.setAuthenticatorFlow(false);
        realm.addAuthenticatorExecution(execution);
        LOG.info(OneLine.of("Added '%s' to the client authentication flow '%s' of realm '%s' for its first gateway"
                .formatted(GatewayClient.AUTHENTICATOR, flow.getAlias(), realm.getName())));
    }
}
