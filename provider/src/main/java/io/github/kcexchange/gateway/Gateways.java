// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import io.github.kcexchange.query.PagePosition;
import io.github.kcexchange.query.TextFilter;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.jpa.entities.RealmEntity;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.ModelToRepresentation;
import org.keycloak.models.utils.RepresentationToModel;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.managers.ClientManager;
import org.keycloak.services.managers.RealmManager;

/** The gateways of a realm. Each is a Keycloak client; there is no second copy of any of them. */
public final class Gateways {

    private final KeycloakSession session;
    private final RealmModel realm;

    public Gateways(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** The gateway with that id, enabled or not. Answered from Keycloak's client cache. */
    public Optional<Gateway> find(String id) {
        return GatewayClient.read(realm.getClientById(id));
    }

    /** At most {@code limit} gateways behind {@code position}, ordered by name. */
    public List<Gateway> page(GatewayFilter filter, @Nullable PagePosition position, int limit) {
        return new GatewayQuery(realm.getId(), filter)
                .behind(position).ids(entities(), limit).stream()
                        .flatMap(id -> find(id).stream())
                        .toList();
    }

    /** Creates a gateway that can do nothing yet: it has no credential and no role, not even the realm's defaults. */
    public Gateway create(GatewayDraft draft, GatewayPolicies policies) throws NameTaken, ClientPolicyException {
        reserve(draft.name(), null);
        GatewayAuthentication.addTo(realm, entities());
        ClientRepresentation proposed = GatewayClient.representation(KeycloakModelUtils.generateId(), draft, now());
        policies.beforeCreation(proposed);
        ClientModel client = ClientManager.createClient(session, realm, proposed);
        newServiceAccount(client);
        policies.afterCreation(client);
        return find(client.getId()).orElseThrow();
    }

    /** Replaces all that an administrator may write; the type stays. */
    public Gateway replace(Gateway gateway, GatewayDraft draft, GatewayPolicies policies)
            throws NameTaken, ClientPolicyException {
        reserve(draft.name(), gateway.id());
        ClientModel client = client(gateway);
        ClientRepresentation proposed = ModelToRepresentation.toRepresentation(client, session);
        GatewayClient.write(proposed, draft, now());
        policies.beforeUpdate(proposed, client);
        RepresentationToModel.updateClient(proposed, client, session);
        // To Keycloak, a member that is null is one that was not sent.
        client.setDescription(proposed.getDescription());
        policies.afterUpdate(proposed, client);
        return find(gateway.id()).orElseThrow();
    }

    /** Deletes the client with its service account; the credentials go with it. */
    public void delete(Gateway gateway, GatewayPolicies policies) throws ClientPolicyException {
        ClientModel client = client(gateway);
        policies.beforeDeletion(client);
        new ClientManager(new RealmManager(session)).removeClient(realm, client);
    }

    /**
     * Sees to it that a credential of the gateway can be exchanged, wherever the gateway comes from: a client that was
     * imported may lack its service account, and its realm the execution that lets a gateway in.
     *
     * @return its service account
     * @throws GatewayNotReady if its client is not what a gateway's must be
     */
    public UserModel readyForCredentials(Gateway gateway) throws GatewayNotReady {
        ClientModel client = client(gateway);
        GatewayNotReady.refuse(client, gateway);
        GatewayAuthentication.addTo(realm, entities());
        UserModel serviceAccount = session.users().getServiceAccount(client);
        return serviceAccount == null ? newServiceAccount(client) : serviceAccount;
    }

    private UserModel newServiceAccount(ClientModel client) {
        new ClientManager(new RealmManager(session)).enableServiceAccount(client);
        UserModel serviceAccount = session.users().getServiceAccount(client);
        RealmDefaults.takeFrom(serviceAccount, realm);
        return serviceAccount;
    }

    /** Takes from its service account what no gateway has, in case that nothing did so before. */
    public void removeDefaultRoles(String serviceAccountId) {
        RealmDefaults.takeFrom(session.users().getUserById(realm, serviceAccountId), realm);
    }

    public ClientModel client(Gateway gateway) {
        return realm.getClientById(gateway.id());
    }

    /** The user that the gateway acts as, or null where an administrator took its service account away. */
    public @Nullable UserModel serviceAccount(Gateway gateway) {
        return session.users().getServiceAccount(client(gateway));
    }

    /** Two requests for one name must not both pass, so they look for it one after the other. */
    private void reserve(String name, @Nullable String ownId) throws NameTaken {
        entities().find(RealmEntity.class, realm.getId(), LockModeType.PESSIMISTIC_WRITE);
        GatewayFilter sameName = new GatewayFilter(TextFilter.of(name), null, null);
        boolean taken = new GatewayQuery(realm.getId(), sameName)
                .ids(entities(), 2).stream().anyMatch(id -> !id.equals(ownId));
        if (taken) {
            throw new NameTaken();
        }
    }

    private EntityManager entities() {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis()).truncatedTo(ChronoUnit.MILLIS);
    }
}
