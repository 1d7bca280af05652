// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.Server;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fails if Keycloak has a class that reads tokens but that docs/doors.md does not assign to a door. */
@OnKeycloak
final class DoorClassesIT {

    private static final Pattern ROW = Pattern.compile("^\\| `(org\\.keycloak\\.[\\w.]+)` \\|", Pattern.MULTILINE);

    private final Server server;

    DoorClassesIT(Server server) {
        this.server = server;
    }

    @Test
    void everyClassThatReadsATokenIsOnThePage(@TempDir Path folder) {
        server.container().copy("/opt/keycloak/lib/lib/main", folder);
        assertThat(new ServerJars(folder.resolve("main")).classesAtDoors()).isEqualTo(listed());
    }

    private static Set<String> listed() {
        return ROW.matcher(Matrix.page())
                .results()
                .map((MatchResult row) -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
