// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway.policy;

import io.github.kcexchange.gateway.GatewayClient;
import io.github.kcexchange.gateway.GatewayObstacles;
import io.github.kcexchange.gateway.ProposedClient;
import io.github.kcexchange.setup.client.AdministratorSettings;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyEvent;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.DefaultClientPolicyManager;
import org.keycloak.services.clientpolicy.context.ClientCRUDContext;
import org.keycloak.services.clientpolicy.context.DynamicClientRegisterContext;
import org.keycloak.services.clientpolicy.context.DynamicClientUpdateContext;

/**
 * Extends Keycloak's client policies. A policy may reject a change of a gateway, but it may not stop the gateway by a
 * value that it sets. Only this class can distinguish a policy's change from the administrator's own change, which is
 * always allowed. Keycloak's client registration also triggers this class. A registration may not change the settings
 * of administrators.
 */
public final class GatewayKeepingPolicies extends DefaultClientPolicyManager {

    private final KeycloakSession session;

    GatewayKeepingPolicies(KeycloakSession session) {
        super(session);
        this.session = session;
    }

    @Override
    public void triggerOnEvent(ClientPolicyContext context) throws ClientPolicyException {
        if (context instanceof ClientCRUDContext change) {
            triggerOnChange(change);
        } else {
            super.triggerOnEvent(context);
        }
    }

    private void triggerOnChange(ClientCRUDContext change) throws ClientPolicyException {
        if (change instanceof DynamicClientRegisterContext || change instanceof DynamicClientUpdateContext) {
            keepSettings(change.getProposedClientRepresentation(), change.getTargetClient());
        }
        Set<String> asked = obstacles(change);
        super.triggerOnEvent(change);
        Set<String> added = GatewayObstacles.added(asked, obstacles(change));
        if (!added.isEmpty()) {
            session.getTransactionManager().setRollbackOnly();
            throw new ClientPolicyException(
                    OAuthErrorException.INVALID_CLIENT_METADATA,
                    "A client policy would stop the gateway by its value of " + String.join(", ", added)
                            + ". Exempt gateways from the policy, or change the gateway yourself.");
        }
    }

    /**
     * Rejects a registration that changes settings of administrators. It runs before the policies, because a policy of
     * an administrator may change them. An event stores the message, so the message repeats nothing of the request.
     */
    private static void keepSettings(ClientRepresentation request, @Nullable ClientModel stored)
            throws ClientPolicyException {
        if (AdministratorSettings.areChangedBy(request, stored)) {
            throw new ClientPolicyException(
                    OAuthErrorException.INVALID_CLIENT_METADATA,
                    "Only an administrator may change the client attributes pingone.*, the protocol mappers pingone-*"
                            + " with their default client scopes, and the client authenticator "
                            + GatewayClient.AUTHENTICATOR
                            + ", and only by the Admin API. Leave them out, or send them unchanged.");
        }
        AdministratorSettings.omitAttributesFrom(request);
    }

    /** A new gateway has no exchanges that a change could affect. */
    private static Set<String> obstacles(ClientCRUDContext change) {
        ProposedClient client = new ProposedClient(change.getProposedClientRepresentation(), change.getTargetClient());
        return change.getEvent() == ClientPolicyEvent.REGISTER || change.getEvent() == ClientPolicyEvent.REGISTERED
                ? GatewayObstacles.of(client)
                : GatewayObstacles.ofWorkingGateway(client);
    }
}
