// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.accept;

import static io.github.kcexchange.form.ExchangeForm.ACTOR_TOKEN;
import static io.github.kcexchange.form.ExchangeForm.ACTOR_TOKEN_TYPE;
import static io.github.kcexchange.form.ExchangeForm.SUBJECT_TOKEN;
import static io.github.kcexchange.form.ExchangeForm.SUBJECT_TOKEN_TYPE;

import io.github.kcexchange.form.ExchangeForm;
import io.github.kcexchange.form.IssuedKind;
import io.github.kcexchange.form.PresentedKind;
import io.github.kcexchange.form.TokenText;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.ApplicationRequest;
import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.PresentedToken;
import org.jspecify.annotations.Nullable;

/**
 * Reads the form of an application's exchange (RFC 8693, section 2.1). It checks the syntax only and verifies no token.
 */
public final class ApplicationRequestReader {

    private static final String REQUESTED_TOKEN_TYPE = "requested_token_type";

    private ApplicationRequestReader() {}

    /** Returns the request, or the first problem of its form. */
    public static Outcome<ApplicationRequest> read(CompleteForm complete) {
        return complete.read().then(form -> {
            Problem problem = problemOf(form);
            return problem == null ? Outcome.passed(request(form)) : Outcome.rejected(problem);
        });
    }

    private static @Nullable Problem problemOf(ExchangeForm sent) {
        if (sent.has(ACTOR_TOKEN) != sent.has(ACTOR_TOKEN_TYPE)) {
            return Problem.ACTOR_INCOMPLETE;
        }
        if (PresentedKind.of(sent.value(SUBJECT_TOKEN_TYPE)).isEmpty()
                || (sent.namesActor()
                        && PresentedKind.of(sent.value(ACTOR_TOKEN_TYPE)).isEmpty())) {
            return Problem.TOKEN_TYPE_UNKNOWN;
        }
        return sent.has(REQUESTED_TOKEN_TYPE)
                        && IssuedKind.of(sent.value(REQUESTED_TOKEN_TYPE)).isEmpty()
                ? Problem.REQUESTED_TOKEN_TYPE_NOT_SUPPORTED
                : null;
    }

    private static ApplicationRequest request(ExchangeForm sent) {
        return new ApplicationRequest(
                presented(sent, SUBJECT_TOKEN, SUBJECT_TOKEN_TYPE),
                sent.namesActor() ? presented(sent, ACTOR_TOKEN, ACTOR_TOKEN_TYPE) : null,
                IssuedKind.of(sent.value(REQUESTED_TOKEN_TYPE)).orElse(IssuedKind.ACCESS_TOKEN),
                sent.value("scope"),
                sent.targets());
    }

    private static PresentedToken presented(ExchangeForm sent, String token, String type) {
        return new PresentedToken(
                PresentedKind.of(sent.value(type)).orElseThrow(), new TokenText(sent.required(token)));
    }
}
