// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.GatewayApproval;
import io.github.kcexchange.shared.GatewayFacts;
import io.github.kcexchange.shared.GatewayRequest;
import io.github.kcexchange.shared.Outcome;
import java.util.List;
import java.util.Objects;

/** All rules of a gateway credential's exchange, in the order of evaluation. The credential is already verified. */
public final class GatewayRules {

    private static final List<GatewayRule> IN_ORDER =
            List.of(new GatewayIsOpenToTheRequester(), new RequesterNeedsNoConsent());

    private GatewayRules() {}

    /** Returns the approval, or the problem of the first rule that is not met. */
    public static Outcome<GatewayApproval> judge(GatewayFacts facts, GatewayRequest request) {
        return IN_ORDER.stream()
                .map(rule -> rule.problemOf(facts))
                .filter(Objects::nonNull)
                .findFirst()
                .<Outcome<GatewayApproval>>map(Outcome::refused)
                .orElseGet(() -> Outcome.passed(approval(facts, request)));
    }

    private static GatewayApproval approval(GatewayFacts facts, GatewayRequest request) {
        return new GatewayApproval(
                facts.gateway(),
                ScopeWithoutOfflineAccess.of(request.scope()),
                request.targets(),
                facts.gateway().credentialExpiresAt());
    }
}
