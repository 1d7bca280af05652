// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check;

import io.github.kcexchange.shared.GatewayClaims;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.utils.RoleUtils;
import org.keycloak.representations.AccessToken;

/**
 * An application that stands in for an administrator does not become one. Keycloak's APIs look at what roles the token's
 * user has now, and so that is compared, not what the token shows.
 */
public final class Administration {

    private static final Set<String> OF_ALL_REALMS = Set.of(AdminRoles.ADMIN, AdminRoles.CREATE_REALM);

    private final KeycloakSession session;
    private final RealmModel realm;

    public Administration(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * Whether the token's user may administer nothing that its application may not administer by itself. A gateway's token
     * is for what the gateway may.
     */
    public boolean isTheApplicationsOwn(AccessToken token) {
        if (GatewayClaims.areIn(token.getOtherClaims())) {
            return true;
        }
        UserModel subject = subject(token);
        return subject != null && rolesOf(application(token)).containsAll(rolesOf(subject));
    }

    /** Of the session where there is one: a pairwise {@code sub} is nobody's id. */
    private @Nullable UserModel subject(AccessToken token) {
        String id = token.getSessionId();
        if (id == null) {
            return session.users().getUserById(realm, String.valueOf(token.getSubject()));
        }
        UserSessionModel online = session.sessions().getUserSession(realm, id);
        UserSessionModel any = online == null ? session.sessions().getOfflineUserSession(realm, id) : online;
        return any == null ? null : any.getUser();
    }

    private @Nullable UserModel application(AccessToken token) {
        ClientModel client = realm.getClientByClientId(String.valueOf(token.getIssuedFor()));
        return client != null && client.isServiceAccountsEnabled()
                ? session.users().getServiceAccount(client)
                : null;
    }

    private Set<String> rolesOf(@Nullable UserModel user) {
        return user == null
                ? Set.of()
                : RoleUtils.getDeepUserRoleMappings(user).stream()
                        .filter(this::administers)
                        .map(RoleModel::getId)
                        .collect(Collectors.toSet());
    }

    private boolean administers(RoleModel role) {
        boolean inMaster = realm.getName().equals("master");
        return role.getContainer() instanceof ClientModel client
                ? client.getClientId().equals(Constants.REALM_MANAGEMENT_CLIENT_ID)
                        || (inMaster && client.getClientId().endsWith(AdminRoles.APP_SUFFIX))
                : inMaster && OF_ALL_REALMS.contains(role.getName());
    }
}
