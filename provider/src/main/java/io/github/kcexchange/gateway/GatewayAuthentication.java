// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import org.jboss.logging.Logger;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;

/** The execution of a realm's client-authentication flow that lets a gateway in by its credential. */
final class GatewayAuthentication {

    private static final Logger LOG = Logger.getLogger(GatewayAuthentication.class);

    /** Behind Keycloak's own five (10 to 50), so that each of them is asked first. */
    private static final int PRIORITY = 100;

    private GatewayAuthentication() {}

    /** Adds the execution unless it is there; an execution that an administrator disabled stays as it is. */
    static void addTo(RealmModel realm) {
        AuthenticationFlowModel flow = realm.getClientAuthenticationFlow();
        boolean present = realm.getAuthenticationExecutionsStream(flow.getId())
                .anyMatch(execution -> GatewayClient.AUTHENTICATOR.equals(execution.getAuthenticator()));
        if (present) {
            return;
        }
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
