// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.shared.ExchangeRequest;
import io.github.kcexchange.shared.GatewayGrant;
import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.Problem;
import io.github.kcexchange.shared.Requester;
import io.github.kcexchange.shared.VerifiedGateway;
import java.util.List;
import java.util.Objects;

/** The rules of the client that asks, and of a gateway; an application's further ones are {@link ExchangeRules}. */
public final class Rules {

    private static final List<RequesterRule> OF_THE_REQUESTER =
            List.of(new RequesterIsConfidential(), new RequesterHasTheGrant());
    private static final RequesterRule NO_CONSENT = new RequesterNeedsNoConsent();
    private static final GatewayIsOpenToTheRequester GATEWAY_IS_OPEN = new GatewayIsOpenToTheRequester();

    private Rules() {}

    /** May this client exchange at all? Asked first, so that a client without the grant learns nothing of a token. */
    public static Outcome<Requester> mayExchange(Requester requester) {
        return OF_THE_REQUESTER.stream()
                .map(rule -> rule.problemOf(requester))
                .filter(Objects::nonNull)
                .findFirst()
                .<Outcome<Requester>>map(Outcome::refused)
                .orElseGet(() -> Outcome.passed(requester));
    }

    /** May this client have a token for this gateway? */
    public static Outcome<GatewayGrant> mayActAs(
            VerifiedGateway gateway, Requester requester, ExchangeRequest request) {
        Problem problem = GATEWAY_IS_OPEN.problemOf(requester, gateway);
        if (problem == null) {
            problem = NO_CONSENT.problemOf(requester);
        }
        if (problem != null) {
            return Outcome.refused(problem);
        }
        return Outcome.passed(new GatewayGrant(
                gateway,
                ScopeWithoutOfflineAccess.of(request.scope()),
                request.targets(),
                gateway.credentialExpiresAt()));
    }
}
