// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Keycloak with the extension in it, as the module {@code docker} lays it out.
 *
 * @param folder that of the distribution; it stays as it is
 * @param work where copies of it are prepared
 */
public record Distribution(Path folder, Path work) {

    public String version() {
        return folder.getFileName().toString().replaceFirst("^keycloak-", "");
    }

    /** A folder for a server, ready for {@code start --optimized}. */
    Path layOut(Setup setup) {
        Path copy = work.resolve(setup.name());
        if (!Files.exists(copy)) {
            copy(built(setup), copy);
        }
        return copy;
    }

    /** The size of the files of a server as it is built, before its first start. */
    public double megabytes(Setup setup) {
        String size = Command.of("du", "--summarize", "--bytes", built(setup).toString())
                .output();
        return Long.parseLong(size.split("\\s")[0]) / 1_000_000.0;
    }

    /** Keycloak's build does not depend on the JDK: one for each database, with the extension and without. */
    private Path built(Setup setup) {
        Path built = work.resolve("built-" + setup.database().shortName() + (setup.extended() ? "" : "-stock"));
        if (!Files.exists(built)) {
            copy(folder, built);
            Command.of("rm", "-rf", built.resolve("data").toString()).output();
            if (!setup.extended()) {
                removeProviders(built.resolve("providers"));
            }
            Command.of(
                            built.resolve("bin/kc.sh").toString(),
                            "build",
                            "--db=" + setup.database().kind(),
                            "--health-enabled=true",
                            "--metrics-enabled=true")
                    .output();
        }
        return built;
    }

    /** With the times of its files: Keycloak compares those of its providers with the times at its build. */
    private static void copy(Path from, Path to) {
        Command.of("cp", "-Rp", from.toString(), to.toString()).output();
    }

    private static void removeProviders(Path providers) {
        try (Stream<Path> files = Files.list(providers)) {
            List<Path> jars =
                    files.filter(file -> file.toString().endsWith(".jar")).toList();
            for (Path jar : jars) {
                Files.delete(jar);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
