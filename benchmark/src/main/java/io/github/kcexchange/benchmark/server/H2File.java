// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Represents Keycloak's own H2. Only the server can use its file while the server is running.
 *
 * @param folder the folder of the server
 */
record H2File(Path folder, Java java) implements ServerDatabase {

    @Override
    public List<String> options() {
        return List.of("--db-username=" + Postgres.USER, "--db-password=" + Postgres.PASSWORD);
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public void sql(String statement) {
        Command.of(
                        java.command("java").toString(),
                        "-cp",
                        driver().toString(),
                        "org.h2.tools.Shell",
                        "-user",
                        Postgres.USER,
                        "-password",
                        Postgres.PASSWORD,
                        "-url",
                        "jdbc:h2:file:" + folder + "/data/h2/keycloakdb;NON_KEYWORDS=VALUE;IFEXISTS=TRUE",
                        "-sql",
                        statement)
                .output();
    }

    private Path driver() {
        try (Stream<Path> jars = Files.list(folder.resolve("lib/lib/main"))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith("com.h2database.h2-"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
