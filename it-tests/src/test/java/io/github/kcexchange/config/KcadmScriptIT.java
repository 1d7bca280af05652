// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.docs.Shell;
import io.github.kcexchange.docs.Step;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.Server;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code docs/config/kcadm.sh}, with the {@code kcadm.sh} of the server's distribution. */
@OnKeycloak
final class KcadmScriptIT {
    private static final String NAME = "exchange-by-kcadm";
    private static final String SCRIPT = "docs/config/kcadm.sh";

    private final Server server;

    @TempDir
    Path folder;

    KcadmScriptIT(Server server) {
        this.server = server;
    }

    @Test
    void theScriptConfiguresTheRealmAndPrintsTheIdOfTheGateway() {
        Shell shell = new Shell(server, folder);
        server.remember(NAME);
        shell.run(List.of(signIn(), configure()), List.of("gateway"));
        ExampleRealm example = new ExampleRealm(TestRealm.existing(server, NAME));
        example.works();
        assertThat(shell.variable("gateway")).isEqualTo(example.gateway().id());
    }

    private Step signIn() {
        return new Step(
                SCRIPT,
                "kcadm.sh config credentials --server " + server.url()
                        + " --realm master --user admin --password admin\n",
                "");
    }

    private static Step configure() {
        return new Step(SCRIPT, "gateway=\"$(" + SCRIPT + " " + NAME + ")\"\n", "");
    }
}
