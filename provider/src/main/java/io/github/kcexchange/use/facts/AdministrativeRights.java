// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import io.github.kcexchange.account.ServiceAccount;
import io.github.kcexchange.use.DoorKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.Profile;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.AccessToken;

/**
 * Compares the administrative rights of a token with those of the token's application. As of 26.7, Keycloak's APIs
 * check the roles that the user has now. In 26.5 and 26.6, they check the roles in the token. The user may have lost
 * these, and a mapper can write more. Therefore both count.
 */
final class AdministrativeRights {

    /** The feature is found by its name, because a later Keycloak can lack the constant of its deprecated version. */
    private static final String FINE_GRAINED_PERMISSIONS = "admin-fine-grained-authz";

    private final KeycloakSession session;
    private final RealmModel realm;

    AdministrativeRights(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * Whether the token may administer anything at the door that the application's own service account may not.
     * Fine-grained admin permissions need no role. Only the evaluation of a request shows whether one is given to a
     * user, so this method assumes that every user has some.
     */
    boolean exceedTheApplication(DoorKind door, AccessToken token, @Nullable UserModel user) {
        if (user == null) {
            return true;
        }
        UserModel application = application(token);
        Set<AdminRole> ofApplication = application == null ? Set.of() : AdminRole.of(application, realm);
        return !ofApplication.containsAll(AdminRole.of(user, realm))
                || !ofApplication.containsAll(AdminRole.in(token, realm))
                || (door == DoorKind.ADMINISTRATION
                        && !isSame(user, application)
                        && ofApplication.stream().noneMatch(AdminRole::givesEveryRight)
                        && areFineGrainedPermissionsOn());
    }

    /** The second version of these permissions has a switch for each realm. The first has only the server's feature. */
    private boolean areFineGrainedPermissionsOn() {
        return realm.isAdminPermissionsEnabled()
                || Profile.getFeatureVersions(FINE_GRAINED_PERMISSIONS).stream()
                        .anyMatch(version -> version.getVersion() == 1 && Profile.isFeatureEnabled(version));
    }

    private static boolean isSame(UserModel user, @Nullable UserModel application) {
        return application != null && application.getId().equals(user.getId());
    }

    private @Nullable UserModel application(AccessToken token) {
        return ServiceAccount.ofEnabled(session, realm.getClientByClientId(String.valueOf(token.getIssuedFor())))
                .user();
    }
}
