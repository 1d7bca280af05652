// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import io.github.kcexchange.account.ServiceAccount;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.constants.ServiceAccountConstants;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;
import org.keycloak.services.ErrorResponseException;

/**
 * Removes the {@linkplain RealmDefaults realm's defaults} from gateways, however Keycloak created the client or its
 * service account. Keycloak grants the default role before it links the account to its client. Only at the end of the
 * transaction can a gateway's account be distinguished from another account.
 */
public final class GatewaysWithoutDefaults implements ProviderEventListener {

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof RoleModel.RoleGrantedEvent granted) {
            roleGranted(granted.getKeycloakSession(), granted.getRole(), granted.getUser());
        } else if (event instanceof ClientModel.ClientUpdatedEvent updated) {
            clientUpdated(updated.getKeycloakSession(), updated.getUpdatedClient());
        }
    }

    private static void roleGranted(KeycloakSession session, RoleModel role, UserModel user) {
        if (role.isClientRole()
                || !(role.getContainer() instanceof RealmModel realm)
                || !RealmDefaults.isDefaultRole(realm, role)) {
            return;
        }
        String clientId = user.getServiceAccountClientLink();
        if (clientId != null) {
            rejectForGateway(realm.getClientById(clientId));
        } else if (user.getUsername().startsWith(ServiceAccountConstants.SERVICE_ACCOUNT_USER_PREFIX)) {
            String userId = user.getId();
            removeLater(session, realm, later -> later.users().getUserById(realmOf(later), userId));
        }
    }

    /** An account that is already linked is not new. An administrator is assigning the role, and must see an error. */
    private static void rejectForGateway(ClientModel client) {
        if (GatewayClient.isGateway(client)) {
            throw new ErrorResponseException(
                    "invalid_request",
                    "A gateway cannot have the realm's default roles: assign the roles that it needs one by one.",
                    Status.BAD_REQUEST);
        }
    }

    /**
     * The event does not show whether the client has just become a gateway. An import links the account only after it
     * assigned the roles, so the defaults are removed after the transaction.
     */
    private static void clientUpdated(KeycloakSession session, ClientModel client) {
        if (!GatewayClient.isGateway(client)) {
            return;
        }
        String id = client.getId();
        removeLater(session, client.getRealm(), later -> {
            ClientModel stored = realmOf(later).getClientById(id);
            return stored == null ? null : ServiceAccount.of(later, stored).user();
        });
    }

    private static void removeLater(
            KeycloakSession session, RealmModel realm, Function<KeycloakSession, @Nullable UserModel> account) {
        AfterTheTransaction.of(session)
                .in(
                        realm.getId(),
                        later -> Optional.ofNullable(account.apply(later))
                                .filter(found -> isOfGateway(realmOf(later), found))
                                .ifPresent(found -> RealmDefaults.removeFrom(found, realmOf(later))));
    }

    private static boolean isOfGateway(RealmModel realm, UserModel account) {
        String clientId = account.getServiceAccountClientLink();
        return clientId != null && GatewayClient.isGateway(realm.getClientById(clientId));
    }

    private static RealmModel realmOf(KeycloakSession session) {
        return session.getContext().getRealm();
    }
}
