// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import io.github.kcexchange.query.PagedQuery;
import io.github.kcexchange.text.NameList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
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

    /** Returns the aliases that are assigned to the application. None if the list is ambiguous. */
    static List<String> aliasesOf(ClientModel application) {
        return NameList.read(application.getAttribute(ATTRIBUTE)).namesIfUnambiguous().stream()
                .filter(NameList::canStore)
                .toList();
    }

    /** Returns the trusted issuers that are assigned to the application. */
    public Stream<TrustedIssuer> of(ClientModel application) {
        TrustedIssuers issuers = new TrustedIssuers(session, realm);
        return aliasesOf(application).stream().flatMap(alias -> issuers.withAlias(alias).stream());
    }

    /** Returns the assigned issuer with that id. */
    public Optional<TrustedIssuer> find(ClientModel application, String issuerId) {
        return of(application).filter(issuer -> issuer.id().equals(issuerId)).findFirst();
    }

    /** Returns the attribute value after one issuer was added. */
    public static String adding(ClientModel application, TrustedIssuer issuer) {
        return NameList.join(Stream.concat(aliasesOf(application).stream(), Stream.of(issuer.alias()))
                .distinct()
                .toList());
    }

    /** Returns the attribute value after one issuer was removed. */
    public static String removing(ClientModel application, TrustedIssuer issuer) {
        return NameList.join(without(application, issuer));
    }

    /** Returns the attribute value after one issuer was replaced by another, at the same position. */
    public static String replacing(ClientModel application, TrustedIssuer before, TrustedIssuer after) {
        return NameList.join(aliasesOf(application).stream()
                .map(alias -> alias.equals(before.alias()) ? after.alias() : alias)
                .distinct()
                .toList());
    }

    /** Removes the issuer from every client, so that a later issuer with the same alias is assigned to none. */
    void removeAll(TrustedIssuer issuer) {
        clientsWith(issuer).forEach(client -> client.setAttribute(ATTRIBUTE, NameList.join(without(client, issuer))));
    }

    private Stream<ClientModel> clientsWith(TrustedIssuer issuer) {
        return new PagedQuery("ClientEntity c", "c.clientId", "c.id")
                        .where("c.realmId = :realm", "realm", realm.getId())
                        .where(
                                "exists (select 1 from ClientAttributeEntity a where a.client = c"
                                        + " and a.name = :attribute and a.value like :alias escape '!')",
                                "alias",
                                '%' + PagedQuery.escapeLike(issuer.alias()) + '%')
                        .with("attribute", ATTRIBUTE)
                        .list(
                                session.getProvider(JpaConnectionProvider.class).getEntityManager(),
                                "c.id",
                                String.class,
                                Integer.MAX_VALUE)
                        .stream()
                        .map(realm::getClientById)
                        .filter(Objects::nonNull);
    }

    private static List<String> without(ClientModel application, TrustedIssuer issuer) {
        return aliasesOf(application).stream()
                .filter(alias -> !alias.equals(issuer.alias()))
                .toList();
    }
}
