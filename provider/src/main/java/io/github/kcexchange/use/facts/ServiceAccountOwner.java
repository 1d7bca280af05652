// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import io.github.kcexchange.gateway.GatewayClient;
import java.util.function.Predicate;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The client whose service account a user is. A token for that user is the client's, but an exchange can have issued it
 * to another client. Keycloak checks only the client to which a token was issued. A disabled client has an enabled
 * service account.
 */
public final class ServiceAccountOwner {

    private ServiceAccountOwner() {}

    /** Whether the client of a service account exists and is enabled. True for every other user. */
    public static boolean isEnabled(RealmModel realm, UserModel user) {
        return meets(realm, user, ClientModel::isEnabled);
    }

    /**
     * Whether the client of a service account exists and is no gateway. A client with the authenticator of gateways
     * counts as one, also without a type. True for every other user.
     */
    public static boolean isNoGateway(RealmModel realm, UserModel user) {
        return meets(realm, user, owner -> !GatewayClient.hasAuthenticator(owner));
    }

    /**
     * Whether the client of a service account is enabled, and the token is not older than the client's not-before time.
     * True for every other user.
     *
     * @param issuedAt the token's {@code iat}, seconds since the epoch
     */
    public static boolean permits(RealmModel realm, UserModel user, long issuedAt) {
        return meets(realm, user, owner -> owner.isEnabled() && issuedAt >= ClientNotBefore.of(realm, owner));
    }

    private static boolean meets(RealmModel realm, UserModel user, Predicate<ClientModel> condition) {
        String id = user.getServiceAccountClientLink();
        ClientModel owner = id == null ? null : realm.getClientById(id);
        return id == null || (owner != null && condition.test(owner));
    }
}
