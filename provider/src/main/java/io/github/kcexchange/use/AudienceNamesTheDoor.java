// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use;

import org.jspecify.annotations.Nullable;

/**
 * A token of this extension can be used only at the doors that its {@code aud} names. Keycloak's APIs check roles and
 * not the audience. Without this rule, a token for one resource server could administer the realm. A gateway's own
 * token without any audience is valid for everything in Keycloak that the gateway's roles permit.
 */
final class AudienceNamesTheDoor implements UseRule {

    @Override
    public @Nullable Denial denialOf(TokenUse use) {
        if (!use.door().kind().opens() || !use.marks().areOfThisExtension() || use.isMeantForThisDoor()) {
            return null;
        }
        boolean validInAllOfKeycloak = use.isGatewaysOwn()
                && use.audience().isEmpty()
                && use.door().kind().opensKeycloak();
        return validInAllOfKeycloak ? null : Denial.NOT_IN_AUDIENCE;
    }
}
