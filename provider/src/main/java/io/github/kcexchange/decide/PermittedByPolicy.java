// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.ApplicationFacts;
import io.github.kcexchange.shared.DelegationPermission;

/**
 * Whether delegation policies permit the acting party to act: at least one policy permits it, and any required consent
 * was given.
 */
final class PermittedByPolicy {

    private PermittedByPolicy() {}

    static boolean isGiven(ApplicationFacts facts) {
        DelegationPermission permission = facts.permission();
        return permission != null && (!permission.consentNeeded() || facts.consented());
    }
}
