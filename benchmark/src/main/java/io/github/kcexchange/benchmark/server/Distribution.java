// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Represents a Keycloak with the extension, as the module {@code docker} prepares it.
 *
 * @param folder the folder of the distribution, which stays unchanged
 * @param work the folder for copies of the distribution
 */
public record Distribution(Path folder, Path work) {

    public String version() {
        return folder.getFileName().toString().replaceFirst("^keycloak-", "");
    }

    /** Creates a folder for a server that is ready for {@code start --optimized}. */
    Path layOut(Setup setup) {
        Path copy = work.resolve(setup.name());
        if (!Files.exists(copy)) {
            copy(built(setup), copy);
        }
        return copy;
    }

    /** Returns the size of a server's files after the build and before the first start. */
    public double megabytes(Setup setup) {
        String size = Command.of("du", "--summarize", "--bytes", built(setup).toString())
                .output();
        return Long.parseLong(size.split("\\s")[0]) / 1_000_000.0;
    }

    /**
     * Builds Keycloak once for each database, with the extension and without it. The build does not depend on the JDK.
     */
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

    /**
     * Copies a folder with the timestamps of its files. Keycloak compares the timestamps of its providers with those of
     * its build.
     */
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
