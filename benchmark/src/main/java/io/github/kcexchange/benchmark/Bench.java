// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark;

import io.github.kcexchange.benchmark.compare.Comparison;
import io.github.kcexchange.benchmark.compare.GoalSection;
import io.github.kcexchange.benchmark.compare.OwnGrants;
import io.github.kcexchange.benchmark.footprint.Footprint;
import io.github.kcexchange.benchmark.growth.Growth;
import io.github.kcexchange.benchmark.nodes.Nodes;
import io.github.kcexchange.benchmark.scale.Scale;
import io.github.kcexchange.benchmark.server.Command;
import io.github.kcexchange.benchmark.server.Database;
import io.github.kcexchange.benchmark.server.Distribution;
import io.github.kcexchange.benchmark.server.Javas;
import io.github.kcexchange.benchmark.server.Servers;
import io.github.kcexchange.benchmark.soak.Soak;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Measures the extension's exchanges and Keycloak's own grants. {@code ./bench} builds and starts this program. */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        if (List.of(arguments).contains("--help") || List.of(arguments).contains("-h")) {
            System.out.print(Options.USAGE);
            return;
        }
        try {
            measure(Options.parse(List.of(arguments), Javas.ofThisMachine(System.getenv())));
        } catch (IllegalArgumentException e) {
            System.err.println("bench: " + e.getMessage());
            System.exit(2);
        }
        // Idle connections of the admin client would keep the program running.
        System.exit(0);
    }

    private static void measure(Options options) throws IOException {
        Path project = Path.of(property("project.folder"));
        Path work = Files.createTempDirectory("pingone-exchange-bench.");
        Distribution distribution =
                new Distribution(project.resolve("docker/target/keycloak-" + property("keycloak.version")), work);
        Servers servers = new Servers(distribution, property("postgres.image"));
        Thread ending = new Thread(() -> end(servers, work));
        Runtime.getRuntime().addShutdownHook(ending);
        try (servers) {
            run(Run.of(options, project, work, servers, distribution));
        }
    }

    private static void run(Run run) {
        switch (run.options().subcommand()) {
            case COMPARE -> {
                if (run.options().databases().contains(Database.H2)) {
                    new OwnGrants(run).run();
                }
                new Comparison(run).run();
            }
            case EXCHANGES -> new Comparison(run).run();
            case JAR -> new OwnGrants(run).run();
            case SCALE -> new Scale(run).run();
            case SOAK -> new Soak(run).run();
            case GROWTH -> new Growth(run).run();
            case FOOTPRINT -> new Footprint(run).run();
            case NODES -> new Nodes(run).run();
            case GOALS -> GoalSection.publish(run.report());
        }
    }

    /** Stops the servers and deletes the work folder, also after an error or a signal. */
    private static void end(Servers servers, Path work) {
        servers.abort();
        Command.of("rm", "-rf", work.toString()).output();
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("Start the program by ./bench: it sets " + name);
        }
        return value;
    }
}
