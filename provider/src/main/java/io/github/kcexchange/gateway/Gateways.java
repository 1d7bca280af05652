// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import io.github.kcexchange.account.ServiceAccount;
import io.github.kcexchange.jpa.SessionEntities;
import io.github.kcexchange.lock.LockedClient;
import io.github.kcexchange.lock.LostRace;
import io.github.kcexchange.query.Namesakes;
import io.github.kcexchange.query.PagePosition;
import io.github.kcexchange.query.TextFilter;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.ModelToRepresentation;
import org.keycloak.models.utils.RepresentationToModel;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.managers.ClientManager;
import org.keycloak.services.managers.RealmManager;

/** The gateways of a realm. Each gateway is a Keycloak client. There is no second copy of its data. */
public final class Gateways {

    private final KeycloakSession session;
    private final RealmModel realm;

    public Gateways(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Returns the gateway with that id, enabled or disabled. The client comes from Keycloak's client cache. */
    public Optional<Gateway> find(String id) {
        return GatewayClient.read(realm.getClientById(id));
    }

    /**
     * Returns the positions of at most {@code limit} gateways after {@code position}, ordered by name. {@link #find}
     * does not find each of them: a client can have an unknown type, or be deleted in the meantime.
     */
    public List<PagePosition> positions(GatewayFilter filter, @Nullable PagePosition position, int limit) {
        return new GatewayQuery(realm.getId(), filter).after(position).positions(SessionEntities.of(session), limit);
    }

    /** Creates a gateway without access: it has no credential and no role, not even the realm's default roles. */
    public Gateway create(GatewayDraft draft, ClientChangePolicies policies) throws NameTaken, ClientPolicyException {
        requireFree(draft.name(), null);
        GatewayAuthentication.addTo(realm, CommittedState.ofLocked(realm, session));
        ClientRepresentation proposed = GatewayClient.representation(KeycloakModelUtils.generateId(), draft, now());
        policies.beforeCreation(proposed);
        ClientModel client = ClientManager.createClient(session, realm, proposed);
        newServiceAccount(client);
        policies.afterCreation(client);
        return find(client.getId()).orElseThrow();
    }

    /**
     * Replaces all members that an administrator may write. The type does not change.
     *
     * @throws LostRace if another request deleted the gateway
     */
    public Gateway replace(Gateway gateway, GatewayDraft draft, ClientChangePolicies policies)
            throws NameTaken, ClientPolicyException {
        ClientModel client = client(gateway);
        LockedClient.lock(session, realm, client);
        requireFree(draft.name(), gateway);
        ClientRepresentation proposed = ModelToRepresentation.toRepresentation(client, session);
        GatewayClient.write(proposed, draft, now());
        policies.beforeUpdate(proposed, client);
        RepresentationToModel.updateClient(proposed, client, session);
        // Keycloak treats a null member as absent, so the description must be set separately.
        client.setDescription(proposed.getDescription());
        policies.afterUpdate(proposed, client);
        return find(gateway.id()).orElseThrow();
    }

    /** Deletes the client, its service account and its credentials. Returns false for one of Keycloak's own clients. */
    public boolean delete(Gateway gateway, ClientChangePolicies policies) throws ClientPolicyException {
        ClientModel client = client(gateway);
        LockedClient.lock(session, realm, client);
        policies.beforeDeletion(client);
        return !isOfPermissions(client) && new ClientManager(new RealmManager(session)).removeClient(realm, client);
    }

    /** Whether the client contains the realm's fine-grained permissions. They would be deleted with it. */
    private boolean isOfPermissions(ClientModel client) {
        @Nullable ClientModel permissions = realm.getAdminPermissionsClient();
        return permissions != null && permissions.getId().equals(client.getId());
    }

    /**
     * Ensures that credentials of the gateway can be exchanged. An imported client may lack its service account, and
     * its realm may lack the execution that authenticates gateways. This method adds both.
     *
     * @return the gateway's service account
     * @throws GatewayNotReady if the client has settings that prevent the exchange
     */
    public UserModel prepareForCredentials(Gateway gateway) throws GatewayNotReady {
        ClientModel client = client(gateway);
        GatewayNotReady.requireReady(client, gateway);
        GatewayAuthentication.addTo(realm, CommittedState.ofLocked(realm, session));
        UserModel serviceAccount = session.users().getServiceAccount(client);
        return serviceAccount == null ? newServiceAccount(client) : serviceAccount;
    }

    private UserModel newServiceAccount(ClientModel client) {
        new ClientManager(new RealmManager(session)).enableServiceAccount(client);
        UserModel serviceAccount = session.users().getServiceAccount(client);
        RealmDefaults.removeFrom(serviceAccount, realm);
        return serviceAccount;
    }

    /** Removes the realm's default roles and groups from the gateway's service account, if it still has them. */
    public void removeDefaultRoles(String serviceAccountId) {
        Optional.ofNullable(session.users().getUserById(realm, serviceAccountId))
                .ifPresent(account -> RealmDefaults.removeFrom(account, realm));
    }

    public ClientModel client(Gateway gateway) {
        return realm.getClientById(gateway.id());
    }

    /** Returns the gateway's service account, which an administrator can have removed. */
    public ServiceAccount serviceAccount(Gateway gateway) {
        return ServiceAccount.of(session, client(gateway));
    }

    /**
     * Checks that the name is free, unless the gateway keeps it. Two concurrent requests cannot use the same name.
     *
     * @param own the gateway as the request found it, or null for a new one
     */
    private void requireFree(String name, @Nullable Gateway own) throws NameTaken {
        if (CommittedState.ofLocked(realm, session).matches(entities -> isTaken(name, own, entities))) {
            throw new NameTaken();
        }
    }

    private boolean isTaken(String name, @Nullable Gateway own, EntityManager entities) {
        GatewayFilter sameName = new GatewayFilter(TextFilter.of(name), null, null);
        List<String> ids = new GatewayQuery(realm.getId(), sameName).ids(entities, Integer.MAX_VALUE);
        return new Namesakes(ids).forbid(own == null ? null : own.id(), own != null && name.equals(own.name()));
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
