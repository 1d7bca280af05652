// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.uphold;

import org.jspecify.annotations.Nullable;

/**
 * A token of ours opens only the doors that its {@code aud} names. Keycloak's APIs look at live roles and not at the
 * audience, so a token for one resource server would administer the realm. A gateway's own token without any audience is
 * for everything that the gateway's roles reach at Keycloak.
 */
final class AudienceNamesTheDoor implements UseRule {

    @Override
    public @Nullable Denial denialOf(TokenUse use) {
        if (!use.place().door().opens() || !use.marks().areOurs() || use.isMeantForThisDoor()) {
            return null;
        }
        boolean everywhere = use.isGatewaysOwn()
                && use.audience().isEmpty()
                && use.place().door().opensKeycloak();
        return everywhere ? null : Denial.NOT_IN_AUDIENCE;
    }
}
