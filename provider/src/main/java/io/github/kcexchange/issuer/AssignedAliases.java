// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import io.github.kcexchange.text.NameList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;

/**
 * The trusted issuers of one application.
 *
 * @param aliases the aliases of their identity providers, in the order of their assignment
 */
public record AssignedAliases(List<String> aliases) {

    public AssignedAliases {
        aliases = List.copyOf(aliases);
    }

    /** Returns the issuers of a client, as Keycloak has cached them. */
    public static AssignedAliases of(ClientModel client) {
        return read(client.getAttribute(IssuerAssignments.ATTRIBUTE));
    }

    /** Reads the attribute of a client. No issuer is assigned if the list is ambiguous. */
    static AssignedAliases read(@Nullable String attribute) {
        return new AssignedAliases(NameList.read(attribute).namesIfUnambiguous().stream()
                .filter(NameList::canStore)
                .toList());
    }

    /** Returns the value of the attribute; empty if no issuer is assigned. */
    public String text() {
        return NameList.join(aliases);
    }

    public boolean contains(TrustedIssuer issuer) {
        return aliases.contains(issuer.alias());
    }

    /** Returns the list with this issuer, which is added at the end if it is not in the list yet. */
    public AssignedAliases with(TrustedIssuer issuer) {
        return distinct(Stream.concat(aliases.stream(), Stream.of(issuer.alias())));
    }

    /** Returns the list without this issuer. */
    public AssignedAliases without(TrustedIssuer issuer) {
        return distinct(aliases.stream().filter(alias -> !alias.equals(issuer.alias())));
    }

    /** Returns the list with another issuer at the position of the first one. */
    public AssignedAliases replacing(TrustedIssuer before, TrustedIssuer after) {
        return distinct(aliases.stream().map(alias -> alias.equals(before.alias()) ? after.alias() : alias));
    }

    private static AssignedAliases distinct(Stream<String> aliases) {
        return new AssignedAliases(aliases.distinct().toList());
    }
}
