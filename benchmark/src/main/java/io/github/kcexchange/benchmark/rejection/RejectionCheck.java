// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.rejection;

import io.github.kcexchange.benchmark.realm.MeasuredRealm;
import io.github.kcexchange.benchmark.request.RequestLine;
import io.github.kcexchange.benchmark.server.Keycloak;
import io.github.kcexchange.benchmark.server.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Sends each rejected request once and reads its reason from the server's log, which contains every event. So each
 * measured request is rejected for the reason that its name states.
 */
final class RejectionCheck {
    private static final int BAD_REQUEST = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Pattern REASON = Pattern.compile(" reason=\"([^\"]*)\"");
    private static final Pattern ERROR = Pattern.compile(" error=\"([^\"]*)\"");

    private final MeasuredRealm realm;
    private final List<String> wrong = new ArrayList<>();

    RejectionCheck(MeasuredRealm realm) {
        this.realm = realm;
    }

    /** Checks all requests, and fails if one is rejected for another reason. */
    void check(List<RejectedRequest> rejections) {
        for (RejectedRequest rejection : rejections) {
            check(rejection.title(), rejection.line(), BAD_REQUEST, REASON, rejection.reason());
        }
        String subject = realm.tokens().ofUser("front");
        for (OwnRejection own : OwnRejection.values()) {
            check(own.request(), own.line(subject), own.status(), ERROR, own.eventError());
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("Rejected for another reason than expected: " + String.join("; ", wrong));
        }
    }

    private void check(String title, RequestLine line, int status, Pattern logged, String expected) {
        Keycloak server = realm.server();
        long before = server.logSize();
        int answered = realm.tokens().status(line);
        Waiting.until(
                title + " is in the log",
                PATIENCE,
                () -> answered < BAD_REQUEST
                        || ERROR.matcher(server.logSince(before)).find());
        String seen = last(logged, server.logSince(before));
        if (answered != status || !seen.equals(expected)) {
            wrong.add(title + " has status " + answered + ", reason " + seen);
        }
    }

    private static String last(Pattern pattern, String log) {
        return pattern.matcher(log)
                .results()
                .map(MatchResult::group)
                .reduce("", (first, second) -> second)
                .replaceFirst("^[^\"]*\"", "")
                .replaceFirst("\"$", "");
    }
}
