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
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the form of a gateway credential's exchange (RFC 8693, section 2.1): syntax only, nothing is verified. */
public final class RequestReader {

    private static final Set<String> REPEATABLE = Set.of("audience", "resource");
    private static final List<String> OF_OTHER_EXCHANGES =
            List.of("requested_subject", "requested_issuer", "subject_issuer");

    private RequestReader() {}

    /**
     * The request, or the first problem of its form.
     *
     * @param sent the form as it came over the wire
     * @param kept the form as Keycloak hands it to the grant
     */
    public static Outcome<ExchangeRequest> read(ExchangeForm sent, ExchangeForm kept) {
        Problem problem = firstProblem(sent, kept);
        return problem == null ? Outcome.passed(request(sent)) : Outcome.refused(problem);
    }

    private static @Nullable Problem firstProblem(ExchangeForm sent, ExchangeForm kept) {
        Problem problem = problemOfForm(sent, kept);
        return problem == null ? problemOfParameters(sent) : problem;
    }

    private static @Nullable Problem problemOfForm(ExchangeForm sent, ExchangeForm kept) {
        if (!kept.names().containsAll(sent.names())) {
            return Problem.PARAMETER_TOO_LONG;
        }
        if (sent.names().stream().anyMatch(name -> isRepeated(sent, name))) {
            return Problem.PARAMETER_REPEATED;
        }
        if (sent.names().stream().anyMatch(name -> !sent.values(name).equals(kept.values(name)))) {
            return Problem.PARAMETER_MALFORMED;
        }
        return null;
    }

    private static @Nullable Problem problemOfParameters(ExchangeForm sent) {
        if (!sent.has(SUBJECT_TOKEN)) {
            return Problem.PARAMETER_MISSING;
        }
        if (sent.namesActor()) {
            return Problem.ACTOR_WITH_GATEWAY_CREDENTIAL;
        }
        if (OF_OTHER_EXCHANGES.stream().anyMatch(sent::has)) {
            return Problem.PARAMETER_NOT_SUPPORTED;
        }
        String requested = sent.value("requested_token_type");
        if (requested != null && !requested.equals(TokenTypes.ACCESS_TOKEN)) {
            return Problem.REQUESTED_TOKEN_TYPE_NOT_SUPPORTED;
        }
        return sent.values("resource").stream().allMatch(ResourceUri::isWellFormed) ? null : Problem.RESOURCE_MALFORMED;
    }

    private static boolean isRepeated(ExchangeForm form, String name) {
        return !REPEATABLE.contains(name)
                && form.parameters().getOrDefault(name, List.of()).size() > 1;
    }

    private static ExchangeRequest request(ExchangeForm sent) {
        return new ExchangeRequest(
                required(sent, SUBJECT_TOKEN_TYPE),
                new TokenText(required(sent, SUBJECT_TOKEN)),
                sent.value("scope"),
                sent.values("audience"),
                sent.values("resource"));
    }

    private static String required(ExchangeForm sent, String name) {
        String value = sent.value(name);
        if (value == null) {
            throw new IllegalStateException(name + " was not checked before it was read");
        }
        return value;
    }
}
