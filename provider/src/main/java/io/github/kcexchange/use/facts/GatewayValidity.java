// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import io.github.kcexchange.claim.GatewayClaims;
import io.github.kcexchange.credential.CredentialOwner;
import io.github.kcexchange.credential.CredentialRecord;
import io.github.kcexchange.credential.Credentials;
import io.github.kcexchange.gateway.Gateway;
import io.github.kcexchange.gateway.Gateways;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Checks that the gateway credential of a token, and its gateway, are still valid. Otherwise the token is invalid. */
public final class GatewayValidity {

    private final RealmModel realm;
    private final Gateways gateways;
    private final Credentials credentials;

    public GatewayValidity(KeycloakSession session, RealmModel realm) {
        this.realm = realm;
        this.gateways = new Gateways(session, realm);
        this.credentials = new Credentials(session, realm);
    }

    /**
     * Whether the token's credential and gateway are still valid. True if the token names no gateway credential.
     *
     * @param claims the token's claims other than Keycloak's own
     * @param issuedAt the token's {@code iat}, seconds since the epoch; null counts as older than any not-before time
     */
    public boolean isValid(Map<String, Object> claims, @Nullable Long issuedAt) {
        if (!GatewayClaims.areIn(claims)) {
            return true;
        }
        return claims.get(GatewayClaims.GATEWAY_CREDENTIAL_ID) instanceof String credentialId
                && credentials
                        .find(credentialId)
                        .filter(stored -> !stored.isExpiredAt(Instant.ofEpochMilli(Time.currentTimeMillis())))
                        .filter(stored -> stored.gatewayId().equals(claims.get(GatewayClaims.GATEWAY_ID)))
                        .flatMap(this::enabledGateway)
                        .filter(gateway -> isAfterNotBefore(gateway, issuedAt))
                        .isPresent();
    }

    private Optional<Gateway> enabledGateway(CredentialRecord credential) {
        return gateways.find(credential.gatewayId())
                .filter(Gateway::enabled)
                .filter(gateway -> isOwnedBy(gateways.serviceAccount(gateway).user(), credential));
    }

    private static boolean isOwnedBy(@Nullable UserModel serviceAccount, CredentialRecord credential) {
        return serviceAccount != null && CredentialOwner.is(serviceAccount, credential);
    }

    /** Keycloak checks the not-before time of the token's own client. The gateway can be a different client. */
    private boolean isAfterNotBefore(Gateway gateway, @Nullable Long issuedAt) {
        return issuedAt != null && issuedAt >= ClientNotBefore.of(realm, gateways.client(gateway));
    }
}
