// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.facts;

import io.github.kcexchange.shared.Party;
import io.github.kcexchange.text.RoleName;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.RoleUtils;

/** What the rules need to know of a party. Roles and groups are resolved only where a delegation policy asks for them. */
public final class PartyFacts {

    private final KeycloakSession session;
    private final boolean withMemberships;

    /** @param withMemberships whether a rule will ask for roles and groups, which are expensive to read */
    public PartyFacts(KeycloakSession session, boolean withMemberships) {
        this.session = session;
        this.withMemberships = withMemberships;
    }

    /** The user behind a token that was issued to the client; a client's own service account is the client. */
    public Party of(UserModel user, ClientModel client) {
        return new Party(
                user.getId(), client.getClientId(), kind(user, client), roles(user), groups(user), since(user));
    }

    /** A client that acts without a token of its own. */
    public Party of(ClientModel client) {
        UserModel account = client.isServiceAccountsEnabled() ? session.users().getServiceAccount(client) : null;
        return account == null
                ? new Party(null, client.getClientId(), Party.Kind.CLIENT, Set.of(), Set.of(), 0)
                : of(account, client);
    }

    private static Party.Kind kind(UserModel user, ClientModel client) {
        String ownerId = user.getServiceAccountClientLink();
        if (ownerId == null) {
            return Party.Kind.PERSON;
        }
        return ownerId.equals(client.getId()) ? Party.Kind.CLIENT : Party.Kind.OTHER_SERVICE_ACCOUNT;
    }

    private static long since(UserModel user) {
        Long created = user.getCreatedTimestamp();
        return created == null ? 0 : created / 1000;
    }

    private Set<String> roles(UserModel user) {
        return withMemberships
                ? RoleUtils.getDeepUserRoleMappings(user).stream()
                        .map(PartyFacts::name)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static String name(RoleModel role) {
        String clientId = role.getContainer() instanceof ClientModel client ? client.getClientId() : null;
        return new RoleName(clientId, role.getName()).text();
    }

    private Set<String> groups(UserModel user) {
        return withMemberships
                ? user.getGroupsStream()
                        .flatMap(PartyFacts::withParents)
                        .map(KeycloakModelUtils::buildGroupPath)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static Stream<GroupModel> withParents(@Nullable GroupModel group) {
        return Stream.iterate(group, g -> g != null, GroupModel::getParent);
    }
}
