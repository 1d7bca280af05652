// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.jboss.logging.Logger;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.jpa.entities.RealmEntity;

/** The execution of a realm's client-authentication flow that lets a gateway in by its credential. */
final class GatewayAuthentication {

    private static final Logger LOG = Logger.getLogger(GatewayAuthentication.class);

    /** Behind Keycloak's own five (10 to 50), so that each of them is asked first. */
    private static final int PRIORITY = 100;

    private GatewayAuthentication() {}

    /** Adds the execution unless it is there; an execution that an administrator disabled stays as it is. */
    static void addTo(RealmModel realm, EntityManager entities) {
        AuthenticationFlowModel flow = realm.getClientAuthenticationFlow();
        if (!isIn(flow, realm) && !isStoredIn(flow, realm, entities)) {
            add(flow, realm);
        }
    }

    private static boolean isIn(AuthenticationFlowModel flow, RealmModel realm) {
        return realm.getAuthenticationExecutionsStream(flow.getId())
                .anyMatch(execution -> GatewayClient.AUTHENTICATOR.equals(execution.getAuthenticator()));
    }

    /** Another request may have added it since Keycloak read the flow into its cache: the realm's row makes them queue up. */
    private static boolean isStoredIn(AuthenticationFlowModel flow, RealmModel realm, EntityManager entities) {
        entities.find(RealmEntity.class, realm.getId(), LockModeType.PESSIMISTIC_WRITE);
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
        LOG.infof(
                "Added '%s' to the client authentication flow '%s' of realm '%s' for its first gateway",
                GatewayClient.AUTHENTICATOR, flow.getAlias(), realm.getName());
    }
}
