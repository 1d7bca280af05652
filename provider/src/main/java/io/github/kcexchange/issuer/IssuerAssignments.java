// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import io.github.kcexchange.jpa.SessionEntities;
import io.github.kcexchange.lock.LockedClient;
import io.github.kcexchange.lock.LockedRealm;
import io.github.kcexchange.lock.LostRace;
import io.github.kcexchange.text.NameList;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The assignments of trusted issuers to applications. Only an assigned issuer's tokens can be exchanged by an
 * application. A client attribute holds them.
 */
public final class IssuerAssignments {

    /** Client attribute. It lists the aliases of the trusted issuers whose tokens the client may exchange. */
    public static final String ATTRIBUTE = "pingone.trusted.issuers";

    private final KeycloakSession session;
    private final RealmModel realm;

    public IssuerAssignments(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Whether the alias of the issuer can be kept in the list. Keycloak permits any alias without a space. */
    public static boolean canStore(TrustedIssuer issuer) {
        return NameList.canStore(issuer.alias());
    }

    /** Returns the trusted issuers that are assigned to the application. */
    public Stream<TrustedIssuer> of(ClientModel application) {
        TrustedIssuers issuers = new TrustedIssuers(session, realm);
        return AssignedAliases.of(application).aliases().stream().flatMap(alias -> issuers.withAlias(alias).stream());
    }

    /**
     * Returns the trusted issuers of the application, and locks the application until the end of the request, so that
     * no concurrent change is lost.
     *
     * @throws LostRace if another request deleted the application
     */
    public AssignedAliases locked(ClientModel application) {
        LockedClient.lock(session, realm, application);
        return new LockedRealm(session, realm)
                .read(own -> new StoredAliases(SessionEntities.of(own)).of(application.getId()));
    }

    /**
     * Requires that a change of the locked application will be written. On MySQL and MariaDB, this transaction can show
     * the list as of its first read. Hibernate does not write a list that equals that one.
     *
     * @param stored the list that is stored
     * @throws LostRace if the change would not be written
     */
    public void requireWritten(String application, AssignedAliases stored, AssignedAliases changed) {
        AssignedAliases shown = new StoredAliases(SessionEntities.of(session)).of(application);
        if (!changed.equals(stored) && changed.equals(shown)) {
            throw new LostRace();
        }
    }

    /**
     * Whether the database still has the issuer. Keycloak's caches can have it for a moment longer. This method locks
     * the realm, so a deletion through this extension waits until the end of the request.
     */
    public boolean isStored(TrustedIssuer issuer) {
        return new LockedRealm(session, realm)
                .read(own -> new StoredAliases(SessionEntities.of(own)).hasIssuer(issuer));
    }

    /** Removes the issuer from every client, so that a later issuer with the same alias is assigned to none. */
    void removeAll(TrustedIssuer issuer) {
        new LockedRealm(session, realm)
                .read(own -> new StoredAliases(SessionEntities.of(own)).allWith(issuer, realm.getId()))
                .forEach((id, assigned) -> remove(issuer, id, assigned));
    }

    private void remove(TrustedIssuer issuer, String id, AssignedAliases assigned) {
        // The realm is locked, and one attribute is written: the other members of the model do not matter.
        boolean exists = LockedClient.refresh(SessionEntities.of(session), id);
        ClientModel client = exists ? realm.getClientById(id) : null;
        if (client != null) {
            AssignedAliases others = assigned.without(issuer);
            requireWritten(id, assigned, others);
            client.setAttribute(ATTRIBUTE, others.text());
        }
    }
}
