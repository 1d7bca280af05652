// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.server;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from PostgreSQL's own log all statements that the database received between two moments. */
final class StatementLog {
    private static final String PREFIX = "%h|";
    private static final Pattern STATEMENT = Pattern.compile("(\\S+)\\|LOG:  (?:statement|execute [^:]+): (.*)");
    private static final Pattern PARAMETERS = Pattern.compile("(\\S+)\\|DETAIL:  parameters: (.*)");
    private static final String SECONDS = "select floor(extract(epoch from now()))";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Database database;

    StatementLog(Database database) {
        this.database = database;
    }

    List<Statement> during(Runnable action) {
        int since = last(database.sql(
                "alter system set log_line_prefix = '" + PREFIX + "'",
                "alter system set log_statement = 'all'",
                "select pg_reload_conf()",
                SECONDS));
        try {
            String begin = mark(since);
            action.run();
            String end = mark(since);
            String log = database.log(since);
            return statements(log.substring(log.lastIndexOf(begin), log.indexOf(end)));
        } finally {
            database.sql(
                    "alter system reset log_statement",
                    "alter system reset log_line_prefix",
                    "select pg_reload_conf()");
        }
    }

    private static int last(String rows) {
        return Integer.parseInt(rows.lines().reduce((row, next) -> next).orElseThrow());
    }

    /**
     * Writes a marker statement through a new connection. When the log contains the marker, it also contains all
     * earlier statements.
     */
    private String mark(int since) {
        String mark = "mark-" + UUID.randomUUID();
        await().pollDelay(Duration.ZERO).atMost(SOON).until(() -> {
            database.sql("select '" + mark + "'");
            return database.log(since).contains(mark);
        });
        return mark;
    }

    private static List<Statement> statements(String log) {
        List<Statement> statements = new ArrayList<>();
        log.lines().forEach(line -> {
            Matcher statement = STATEMENT.matcher(line);
            Matcher parameters = PARAMETERS.matcher(line);
            if (statement.matches()) {
                statements.add(new Statement(statement.group(1), statement.group(2), ""));
            } else if (parameters.matches()) {
                // The parameters come directly after their statement.
                statements.add(statements.remove(statements.size() - 1).with(parameters.group(2)));
            }
        });
        return statements;
    }
}
