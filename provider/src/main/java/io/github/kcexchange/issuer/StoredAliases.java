// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import io.github.kcexchange.query.PagedQuery;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Reads the assignments of trusted issuers from the database, without Keycloak's caches. */
final class StoredAliases {

    private final EntityManager entities;

    StoredAliases(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Returns the issuers of a client. MySQL and MariaDB also find attributes whose names differ in accents, so this
     * method compares the name again.
     *
     * @param client the id of the client
     */
    AssignedAliases of(String client) {
        return AssignedAliases.read(entities
                .createQuery(
                        "select a.name, a.value from ClientAttributeEntity a"
                                + " where a.client.id = :client and a.name = :attribute",
                        Object[].class)
                .setParameter("client", client)
                .setParameter("attribute", IssuerAssignments.ATTRIBUTE)
                .getResultList()
                .stream()
                .filter(attribute -> IssuerAssignments.ATTRIBUTE.equals(attribute[0]))
                .map(attribute -> (String) attribute[1])
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null));
    }

    /** Whether the identity provider of the issuer exists. */
    boolean hasIssuer(TrustedIssuer issuer) {
        return !entities.createQuery(
                        "select p.internalId from IdentityProviderEntity p where p.internalId = :id", String.class)
                .setParameter("id", issuer.id())
                .getResultList()
                .isEmpty();
    }

    /**
     * Returns the issuers of every client that has this issuer, by the id of the client. The pattern also finds clients
     * of which an issuer has a longer alias, or another character in the place of a bracket.
     */
    Map<String, AssignedAliases> allWith(TrustedIssuer issuer, String realm) {
        Map<String, AssignedAliases> found = new LinkedHashMap<>();
        new PagedQuery("ClientEntity c", "c.clientId", "c.id")
                .where("c.realmId = :realm", "realm", realm)
                .where(
                        "exists (select 1 from ClientAttributeEntity a where a.client = c"
                                + " and a.name = :attribute and a.value like :alias escape '!')",
                        "alias",
                        '%' + PagedQuery.escapeLike(issuer.alias()) + '%')
                .with("attribute", IssuerAssignments.ATTRIBUTE)
                .list(entities, "c.id", String.class, Integer.MAX_VALUE)
                .forEach(client -> found.put(client, of(client)));
        found.values().removeIf(aliases -> !aliases.contains(issuer));
        return found;
    }
}
