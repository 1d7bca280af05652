// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.accept;

import static io.github.kcexchange.shared.ExchangeForm.SUBJECT_TOKEN;
import static io.github.kcexchange.shared.ExchangeForm.SUBJECT_TOKEN_TYPE;

import io.github.kcexchange.shared.ExchangeForm;
import io.github.kcexchange.shared.ExchangeRequest;
import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.Problem;
import io.github.kcexchange.shared.TokenText;
import io.github.kcexchange.shared.TokenTypes;
import org.jspecify.annotations.Nullable;

/** Reads the form of a gateway credential's exchange (RFC 8693, section 2.1): syntax only, nothing is verified. */
public final class GatewayRequestReader {

    private GatewayRequestReader() {}

    /**
     * The request, or the first problem of its form.
     *
     * @param sent the form as it came over the wire
     * @param kept the form as Keycloak hands it to the grant
     */
    public static Outcome<ExchangeRequest> read(ExchangeForm sent, ExchangeForm kept) {
        Problem problem = WholeForm.problemOf(sent, kept);
        if (problem == null) {
            problem = problemOf(sent);
        }
        return problem == null ? Outcome.passed(request(sent)) : Outcome.refused(problem);
    }

    private static @Nullable Problem problemOf(ExchangeForm sent) {
        if (!sent.has(SUBJECT_TOKEN) || !sent.has(SUBJECT_TOKEN_TYPE)) {
            return Problem.PARAMETER_MISSING;
        }
        if (sent.namesActor()) {
            return Problem.ACTOR_WITH_GATEWAY_CREDENTIAL;
        }
        String requested = sent.value("requested_token_type");
        return requested == null || requested.equals(TokenTypes.ACCESS_TOKEN)
                ? null
                : Problem.REQUESTED_TOKEN_TYPE_NOT_SUPPORTED;
    }

    private static ExchangeRequest request(ExchangeForm sent) {
        return new ExchangeRequest(
                sent.required(SUBJECT_TOKEN_TYPE),
                new TokenText(sent.required(SUBJECT_TOKEN)),
                sent.value("scope"),
                sent.values("audience"),
                sent.values("resource"));
    }
}
