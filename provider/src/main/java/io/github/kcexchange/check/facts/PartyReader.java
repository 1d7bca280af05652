// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.facts;

import io.github.kcexchange.account.CreationTime;
import io.github.kcexchange.account.ServiceAccount;
import io.github.kcexchange.shared.Party;
import io.github.kcexchange.text.GroupPath;
import io.github.kcexchange.text.RoleName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RoleContainerModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.RoleUtils;

/**
 * Reads the facts about a party that the rules need. Roles and groups are resolved only if a delegation policy needs
 * them.
 */
public final class PartyReader {

    private final KeycloakSession session;
    private final boolean withMemberships;

    /**
     * Creates a reader of facts.
     *
     * @param withMemberships whether to resolve roles and groups, which is expensive
     */
    public PartyReader(KeycloakSession session, boolean withMemberships) {
        this.session = session;
        this.withMemberships = withMemberships;
    }

    /**
     * Returns the party for the user of a token that was issued to the client. A client's own service account counts as
     * the client.
     */
    public Party of(UserModel user, ClientModel client) {
        Party.Kind kind = kind(user, client);
        return new Party(
                user.getId(),
                client.getClientId(),
                kind,
                roles(user),
                groups(user),
                kind == Party.Kind.CLIENT
                        ? CreationTime.of(client, new ServiceAccount(user, false))
                        : CreationTime.of(user),
                user.isEnabled());
    }

    /** Returns the party for a client that acts without an actor token. */
    public Party of(ClientModel client) {
        ServiceAccount account = ServiceAccount.ofEnabled(session, client);
        UserModel user = account.user();
        return user == null ? withoutUser(client, CreationTime.of(client, account)) : of(user, client);
    }

    private static Party withoutUser(ClientModel client, long createdAt) {
        return new Party(null, client.getClientId(), Party.Kind.CLIENT, Set.of(), Set.of(), createdAt, true);
    }

    private static Party.Kind kind(UserModel user, ClientModel client) {
        String ownerId = user.getServiceAccountClientLink();
        if (ownerId == null) {
            return Party.Kind.PERSON;
        }
        return ownerId.equals(client.getId()) ? Party.Kind.CLIENT : Party.Kind.OTHER_SERVICE_ACCOUNT;
    }

    private Set<String> roles(UserModel user) {
        return withMemberships
                ? RoleUtils.getDeepUserRoleMappings(user).stream()
                        .flatMap(role -> name(role).stream())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /**
     * Empty if another request has just deleted the client of the role. With its name alone, the role would be one of
     * the realm.
     */
    private static Optional<String> name(RoleModel role) {
        RoleContainerModel container = role.getContainer();
        String clientId = container instanceof ClientModel client ? client.getClientId() : null;
        return container == null ? Optional.empty() : Optional.of(new RoleName(clientId, role.getName()).text());
    }

    private Set<String> groups(UserModel user) {
        return withMemberships
                ? user.getGroupsStream()
                        .filter(PartyReader::isOfTheRealm)
                        .flatMap(PartyReader::withParents)
                        .map(PartyReader::path)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /**
     * Other groups are those of organizations, which other administrators manage. Only Keycloak's user cache omits
     * them, and a server or a user storage can be without it.
     */
    private static boolean isOfTheRealm(GroupModel group) {
        return group.getType() == GroupModel.Type.REALM;
    }

    private static String path(GroupModel group) {
        Deque<String> names = new ArrayDeque<>();
        withParents(group).forEach(each -> names.addFirst(each.getName()));
        return new GroupPath(List.copyOf(names)).text();
    }

    private static Stream<GroupModel> withParents(@Nullable GroupModel group) {
        return Stream.iterate(group, g -> g != null, GroupModel::getParent);
    }
}
