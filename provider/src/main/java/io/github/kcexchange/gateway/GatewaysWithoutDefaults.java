// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

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
 * Takes the {@linkplain RealmDefaults realm's defaults} from gateways, by whatever means Keycloak made the client or its
 * service account. Keycloak grants the default role before it links the account to its client, hence the end of the
 * transaction is the first moment to tell a gateway's account from another.
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
            refuseFor(realm.getClientById(clientId));
        } else if (user.getUsername().startsWith(ServiceAccountConstants.SERVICE_ACCOUNT_USER_PREFIX)) {
            String userId = user.getId();
            takeLater(session, realm, later -> later.users().getUserById(realmOf(later), userId));
        }
    }

    /** An account that is linked already is no new one: somebody assigns the role, and should hear of it. */
    private static void refuseFor(ClientModel client) {
        if (GatewayClient.read(client).isPresent()) {
            throw new ErrorResponseException(
                    "invalid_request",
                    "A gateway never has the realm's default roles: assign the roles that it needs one by one.",
                    Status.BAD_REQUEST);
        }
    }

    /** Whether it became a gateway just now is not known, and an import makes the account's link after its roles. */
    private static void clientUpdated(KeycloakSession session, ClientModel client) {
        if (GatewayClient.read(client).isEmpty()) {
            return;
        }
        String id = client.getId();
        takeLater(session, client.getRealm(), later -> {
            ClientModel stored = realmOf(later).getClientById(id);
            return stored == null ? null : later.users().getServiceAccount(stored);
        });
    }

    private static void takeLater(
            KeycloakSession session, RealmModel realm, Function<KeycloakSession, @Nullable UserModel> account) {
        AfterTheTransaction.of(session)
                .in(
                        realm.getId(),
                        later -> Optional.ofNullable(account.apply(later))
                                .filter(found -> isGateways(realmOf(later), found))
                                .ifPresent(found -> RealmDefaults.takeFrom(found, realmOf(later))));
    }

    private static boolean isGateways(RealmModel realm, UserModel account) {
        String clientId = account.getServiceAccountClientLink();
        return clientId != null
                && GatewayClient.read(realm.getClientById(clientId)).isPresent();
    }

    private static RealmModel realmOf(KeycloakSession session) {
        return session.getContext().getRealm();
    }
}
