// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.AdminClientRegisterContext;
import org.keycloak.services.clientpolicy.context.AdminClientRegisteredContext;
import org.keycloak.services.clientpolicy.context.AdminClientUnregisterContext;
import org.keycloak.services.clientpolicy.context.AdminClientUpdateContext;
import org.keycloak.services.clientpolicy.context.AdminClientUpdatedContext;
import org.keycloak.services.resources.admin.AdminAuth;

/**
 * Asks the realm's client policies about a gateway what Keycloak's own Admin API asks them about any client
 * ({@code ClientsResource}, {@code ClientResource}), in the name of one administrator.
 */
public final class GatewayPolicies {

    private final KeycloakSession session;
    private final AdminAuth administrator;

    public GatewayPolicies(KeycloakSession session, AdminAuth administrator) {
        this.session = session;
        this.administrator = administrator;
    }

    /** The policies may refuse the client, or configure it. */
    public void beforeCreation(ClientRepresentation proposed) throws ClientPolicyException {
        session.clientPolicy().triggerOnEvent(new AdminClientRegisterContext(proposed, administrator));
    }

    public void afterCreation(ClientModel client) throws ClientPolicyException {
        ask(client, new AdminClientRegisteredContext(client, administrator));
    }

    /** The policies may refuse the change, or configure the client. */
    public void beforeUpdate(ClientRepresentation proposed, ClientModel client) throws ClientPolicyException {
        ask(client, new AdminClientUpdateContext(proposed, client, administrator));
    }

    public void afterUpdate(ClientRepresentation proposed, ClientModel client) throws ClientPolicyException {
        ask(client, new AdminClientUpdatedContext(proposed, client, administrator));
    }

    public void beforeDeletion(ClientModel client) throws ClientPolicyException {
        ask(client, new AdminClientUnregisterContext(client, administrator));
    }

    /** Executors read the client from Keycloak's context, where its own Admin API puts it, too. */
    private void ask(ClientModel client, ClientPolicyContext question) throws ClientPolicyException {
        session.getContext().setClient(client);
        session.clientPolicy().triggerOnEvent(question);
    }
}
