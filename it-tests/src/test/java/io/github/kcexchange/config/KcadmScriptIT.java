// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.config;

import io.github.kcexchange.docs.Shell;
import io.github.kcexchange.docs.Step;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.Server;
import io.github.kcexchange.wire.Secret;
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
    void theScriptConfiguresTheRealmAndPrintsACredential() {
        Shell shell = new Shell(server, folder);
        server.remember(NAME);
        shell.run(List.of(signIn(), configure()), List.of("credential"));
        ExampleRealm example = new ExampleRealm(TestRealm.existing(server, NAME));
        example.works();
        example.exchanges(Secret.of(shell.variable("credential").strip()));
    }

    private Step signIn() {
        return new Step(
                SCRIPT,
                "kcadm.sh config credentials --server " + server.url()
                        + " --realm master --user admin --password admin\n",
                "");
    }

    private static Step configure() {
        return new Step(SCRIPT, "credential=\"$(" + SCRIPT + " " + NAME + ")\"\n", "");
    }
}
