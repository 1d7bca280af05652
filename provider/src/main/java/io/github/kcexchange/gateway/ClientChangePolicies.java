// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.ModelToRepresentation;
import org.keycloak.models.utils.RepresentationToModel;
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
 * Triggers the realm's client policies for a change of a gateway or an application, on behalf of one administrator.
 * Keycloak's own Admin API triggers them in the same way for any client ({@code ClientsResource}, {@code
 * ClientResource}).
 */
public final class ClientChangePolicies {

    private final KeycloakSession session;
    private final AdminAuth administrator;

    public ClientChangePolicies(KeycloakSession session, AdminAuth administrator) {
        this.session = session;
        this.administrator = administrator;
    }

    /** Triggers the policies, which may reject the client or change it. */
    public void beforeCreation(ClientRepresentation proposed) throws ClientPolicyException {
        session.clientPolicy().triggerOnEvent(new AdminClientRegisterContext(proposed, administrator));
    }

    /** Triggers the policies for a client that has just been created. */
    public void afterCreation(ClientModel client) throws ClientPolicyException {
        trigger(client, new AdminClientRegisteredContext(client, administrator));
    }

    /** Triggers the policies, which may reject the update or change the client. */
    public void beforeUpdate(ClientRepresentation proposed, ClientModel client) throws ClientPolicyException {
        trigger(client, new AdminClientUpdateContext(proposed, client, administrator));
    }

    /** Triggers the policies for a client that has just been updated. */
    public void afterUpdate(ClientRepresentation proposed, ClientModel client) throws ClientPolicyException {
        trigger(client, new AdminClientUpdatedContext(proposed, client, administrator));
    }

    /**
     * Sets one attribute of a client as Keycloak's own Admin API does: it triggers the policies before and after the
     * change.
     *
     * @return the same client, with the attribute
     */
    public ClientModel updating(ClientModel client, String attribute, String value) throws ClientPolicyException {
        ClientRepresentation proposed = ModelToRepresentation.toRepresentation(client, session);
        proposed.getAttributes().put(attribute, value);
        beforeUpdate(proposed, client);
        RepresentationToModel.updateClient(proposed, client, session);
        afterUpdate(proposed, client);
        return client;
    }

    /** Triggers the policies, which may reject the deletion. */
    public void beforeDeletion(ClientModel client) throws ClientPolicyException {
        trigger(client, new AdminClientUnregisterContext(client, administrator));
    }

    /** Executors read the client from Keycloak's context. Keycloak's own Admin API puts it there too. */
    private void trigger(ClientModel client, ClientPolicyContext event) throws ClientPolicyException {
        session.getContext().setClient(client);
        session.clientPolicy().triggerOnEvent(event);
    }
}
