// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.GatewayApproval;
import io.github.kcexchange.shared.GatewayFacts;
import io.github.kcexchange.shared.GatewayRequest;
import io.github.kcexchange.shared.Outcome;
import java.util.List;

/** All rules of a gateway credential's exchange, in the order of evaluation. The credential is already verified. */
public final class GatewayRules {

    private static final RulesInOrder<GatewayFacts> IN_ORDER =
            new RulesInOrder<>(List.of(new GatewayIsOpenToTheRequester(), new RequesterNeedsNoConsent()));

    private GatewayRules() {}

    /** Returns the approval, or the problem of the first rule that is not met. */
    public static Outcome<GatewayApproval> judge(GatewayFacts facts, GatewayRequest request) {
        return IN_ORDER.judge(facts).then(allowed -> Outcome.passed(approval(allowed, request)));
    }

    private static GatewayApproval approval(GatewayFacts facts, GatewayRequest request) {
        return new GatewayApproval(
                facts.gateway(),
                ScopeWithoutOfflineAccess.of(request.scope()),
                request.targets(),
                facts.gateway().credentialExpiresAt());
    }
}
