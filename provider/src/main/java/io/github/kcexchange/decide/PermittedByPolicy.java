// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.ApplicationFacts;
import io.github.kcexchange.shared.DelegationPermission;

/** Whether policies alone let the acting party act: one permits, and no consent that one of them needs is missing. */
final class PermittedByPolicy {

    private PermittedByPolicy() {}

    static boolean isGiven(ApplicationFacts facts) {
        DelegationPermission permission = facts.permission();
        return permission != null && (!permission.consentNeeded() || facts.consented());
    }
}
