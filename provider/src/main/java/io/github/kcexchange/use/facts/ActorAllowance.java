// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import org.keycloak.models.RealmModel;

/** The realm attribute that allows delegated tokens at Keycloak's own APIs. */
final class ActorAllowance {

    private static final String ATTRIBUTE = "pingone.exchange.allow-act-on-keycloak-apis";

    private ActorAllowance() {}

    /** Whether the attribute is {@code true}. Any other value forbids these tokens. */
    static boolean isGivenIn(RealmModel realm) {
        return Boolean.parseBoolean(realm.getAttribute(ATTRIBUTE));
    }
}
