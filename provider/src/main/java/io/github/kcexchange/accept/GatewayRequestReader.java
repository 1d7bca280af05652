// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.accept;

import static io.github.kcexchange.form.ExchangeForm.SUBJECT_TOKEN;

import io.github.kcexchange.form.ExchangeForm;
import io.github.kcexchange.form.TokenText;
import io.github.kcexchange.form.TokenTypes;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.GatewayRequest;
import io.github.kcexchange.shared.Outcome;

/**
 * Reads the form of a gateway credential's exchange (RFC 8693, section 2.1). It checks the syntax only and verifies no
 * credential.
 */
public final class GatewayRequestReader {

    private GatewayRequestReader() {}

    /** Returns the request, or the first problem of its form. */
    public static Outcome<GatewayRequest> read(CompleteForm complete) {
        return complete.read().then(GatewayRequestReader::request);
    }

    private static Outcome<GatewayRequest> request(ExchangeForm sent) {
        if (sent.namesActor()) {
            return Outcome.rejected(Problem.ACTOR_WITH_GATEWAY_CREDENTIAL);
        }
        String requested = sent.value("requested_token_type");
        if (requested != null && !requested.equals(TokenTypes.ACCESS_TOKEN)) {
            return Outcome.rejected(Problem.REQUESTED_TOKEN_TYPE_NOT_SUPPORTED);
        }
        return Outcome.passed(
                new GatewayRequest(new TokenText(sent.required(SUBJECT_TOKEN)), sent.value("scope"), sent.targets()));
    }
}
