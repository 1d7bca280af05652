// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark;

import io.github.kcexchange.benchmark.server.Database;
import io.github.kcexchange.benchmark.server.Java;
import io.github.kcexchange.benchmark.server.Javas;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * Contains the options of the command line.
 *
 * @param rounds the number of measured rounds, without the warm-up round
 * @param seconds the duration of each measurement in a round
 * @param minutes the duration of the soak
 * @param javas the JDKs that run the servers
 * @param quick whether the run measures fewer and smaller points, with almost no warm-up
 * @param report whether the run writes the documentation
 */
public record Options(
        Subcommand subcommand,
        int rounds,
        int seconds,
        int minutes,
        List<Database> databases,
        List<Java> javas,
        boolean quick,
        boolean report) {

    /** Selects the subject of the measurements. */
    public enum Subcommand {
        COMPARE,
        EXCHANGES,
        JAR,
        SCALE,
        SOAK,
        GROWTH,
        FOOTPRINT,
        NODES,
        GOALS
    }

    static final String USAGE = """
            ./bench [compare]           both of the next two
            ./bench exchanges           every exchange and every rejection: CPU per request, throughput, p50, p99
            ./bench jar                 Keycloak's own grants with the JAR installed and without it, on H2
            ./bench scale               a million credentials against a thousand, ten thousand gateways and their lists
            ./bench soak                half an hour at 70 % of the server's greatest throughput
            ./bench growth              cost against the number of gateways, roles, policies and so on, with charts
            ./bench footprint           start-up, heap and size with the JARs and without them
            ./bench nodes               two nodes behind one PostgreSQL: throughput, and the cost of a revocation
            ./bench goals               measures nothing: compares docs/performance-data.md with the goals again

            --rounds N                  measured rounds; default 20 (a longer one before them warms up)
            --seconds N                 seconds of each measurement in a round; default 1
            --minutes N                 duration of the soak; default 30
            --databases LIST            h2, postgres or h2,postgres; default h2,postgres
            --java PATH                 a java command for the servers, repeatable; default: Java 17 and the newest
                                        release with long-term support in JAVA_HOMES, /usr/lib/jvm or /opt
            --quick                     fewer and smaller points, hardly any warm-up: no reliable values
            --no-report                 write to benchmark/target/report only, not to docs/
            """;

    /** Parses the command line. */
    static Options parse(List<String> arguments, Javas machine) {
        return new Parser(new ArrayDeque<>(arguments)).parse(machine);
    }

    private static final class Parser {
        private final Deque<String> words;
        private final List<Java> javas = new ArrayList<>();
        private Subcommand subcommand = Subcommand.COMPARE;
        private int rounds = 20;
        private int seconds = 1;
        private int minutes = 30;
        private List<Database> databases = List.of(Database.values());
        private boolean quick;
        private boolean report = true;

        Parser(Deque<String> words) {
            this.words = words;
        }

        Options parse(Javas machine) {
            while (!words.isEmpty()) {
                read(words.pop());
            }
            return new Options(
                    subcommand,
                    rounds,
                    seconds,
                    minutes,
                    databases,
                    javas.isEmpty() ? machine.defaults() : List.copyOf(javas),
                    quick,
                    report);
        }

        private void read(String word) {
            switch (word) {
                case "compare", "exchanges", "jar", "scale", "soak", "growth", "footprint", "nodes", "goals" ->
                    subcommand = Subcommand.valueOf(word.toUpperCase(Locale.ROOT));
                case "--rounds" -> rounds = number(word);
                case "--seconds" -> seconds = number(word);
                case "--minutes" -> minutes = number(word);
                case "--databases" -> databases = databases(value(word));
                case "--java" -> javas.add(Javas.of(Path.of(value(word))));
                case "--quick" -> quick = true;
                case "--no-report" -> report = false;
                default -> throw new IllegalArgumentException("Unknown option " + word + "\n\n" + USAGE);
            }
        }

        private String value(String option) {
            if (words.isEmpty()) {
                throw new IllegalArgumentException(option + " needs a value");
            }
            return words.pop();
        }

        private int number(String option) {
            String value = value(option);
            if (!value.matches("[1-9][0-9]{0,3}")) {
                throw new IllegalArgumentException(option + " needs a number from 1 to 9999");
            }
            return Integer.parseInt(value);
        }

        private static List<Database> databases(String list) {
            try {
                return Arrays.stream(list.split(",", -1))
                        .map(name -> Database.valueOf(name.toUpperCase(Locale.ROOT)))
                        .distinct()
                        .toList();
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("--databases is h2, postgres or h2,postgres", e);
            }
        }
    }
}
