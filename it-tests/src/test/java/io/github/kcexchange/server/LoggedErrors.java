// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.server;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Adds to the message of a failed test the errors that the server logged meanwhile, those of parallel classes
 * included. The report of a failed run has no other trace of the server's log.
 */
final class LoggedErrors implements BeforeTestExecutionCallback, TestExecutionExceptionHandler {
    private static final Namespace OWN = Namespace.create(LoggedErrors.class);
    private static final String BEGIN = "begin";

    /** An entry begins with a date. Its further lines are a stack trace. */
    private static final Pattern ERROR = Pattern.compile("(?m)^\\d{4}-\\S+ \\S+ ERROR .*\\R?(?:(?!\\d{4}-).*\\R?)*");

    private static final int MOST_ENTRIES = 4;
    private static final int MOST_LINES = 40;

    @Override
    public void beforeTestExecution(ExtensionContext test) {
        test.getStore(OWN).put(BEGIN, (int) Instant.now().getEpochSecond());
    }

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        if (!(failure instanceof AssertionError)) {
            throw failure;
        }
        int begin = test.getStore(OWN).get(BEGIN, int.class);
        List<String> errors = SharedServers.containers(test).stream()
                .flatMap(container -> in(container.log(begin)).stream())
                .toList();
        throw errors.isEmpty() ? failure : explained(failure, errors);
    }

    /** Returns the first entries with the level of an error, each with the beginning of its stack trace. */
    static List<String> in(String log) {
        return ERROR.matcher(log)
                .results()
                .limit(MOST_ENTRIES)
                .map(entry -> entry.group().lines().limit(MOST_LINES))
                .map(lines -> String.join("\n", lines.toList()))
                .toList();
    }

    private static AssertionError explained(Throwable failure, List<String> errors) {
        AssertionError explained = new AssertionError(
                failure.getMessage() + "\nMeanwhile the server logged:\n" + String.join("\n", errors), failure);
        explained.setStackTrace(failure.getStackTrace());
        return explained;
    }
}
