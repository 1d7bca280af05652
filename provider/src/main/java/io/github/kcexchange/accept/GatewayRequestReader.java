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
import java.util.function.ToIntFunction;

/** Reads the form of a gateway credential's exchange (RFC 8693, section 2.1): syntax only, nothing is verified. */
public final class GatewayRequestReader {

    private GatewayRequestReader() {}

    /**
     * The request, or the first problem of its form.
     *
     * @param sent the form as it came over the wire
     * @param kept the form as Keycloak hands it to the grant
     * @param greatestLength the number of characters that Keycloak lets a parameter have
     */
    public static Outcome<ExchangeRequest> read(
            ExchangeForm sent, ExchangeForm kept, ToIntFunction<String> greatestLength) {
        return new WholeForm(sent, kept, greatestLength).read().then(GatewayRequestReader::request);
    }

    private static Outcome<ExchangeRequest> request(ExchangeForm sent) {
        if (sent.namesActor()) {
            return Outcome.refused(Problem.ACTOR_WITH_GATEWAY_CREDENTIAL);
        }
        String requested = sent.value("requested_token_type");
        if (requested != null && !requested.equals(TokenTypes.ACCESS_TOKEN)) {
            return Outcome.refused(Problem.REQUESTED_TOKEN_TYPE_NOT_SUPPORTED);
        }
        return Outcome.passed(new ExchangeRequest(
                sent.required(SUBJECT_TOKEN_TYPE),
                new TokenText(sent.required(SUBJECT_TOKEN)),
                sent.value("scope"),
                sent.values("audience"),
                sent.values("resource")));
    }
}
