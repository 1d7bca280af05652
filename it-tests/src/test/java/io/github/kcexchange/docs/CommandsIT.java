// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.Server;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Json;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands in the documentation have the results that it states. */
@OnKeycloak
@Order(1)
final class CommandsIT {
    private static final String USE_CASES = "docs/use-cases";
    private static final String START = USE_CASES + "/README.md";
    /** These pages continue with the variables and clients of a use case. */
    private static final Map<String, String> SEQUELS = Map.of(
            USE_CASES + "/impersonation.md", "docs/application-exchange.md",
            USE_CASES + "/gateway-credential.md", "docs/management-api.md");

    private final Server server;

    @TempDir
    Path folder;

    CommandsIT(Server server) {
        this.server = server;
    }

    static Stream<String> useCases() {
        return Page.allIn(USE_CASES).stream();
    }

    @ParameterizedTest
    @MethodSource
    void useCases(String name) {
        Step before = Page.of(START, server).steps().get(0);
        Stream<Step> page = steps(name).skip(name.equals(START) ? 1 : 0);
        Stream<Step> sequel = Stream.ofNullable(SEQUELS.get(name)).flatMap(this::steps);
        List<Step> steps =
                Stream.of(Stream.of(before), page, sequel).flatMap(all -> all).toList();
        List<ClaimsTable> tables = Page.of(name, server).claimsTables();
        assertThat(tables).isNotEmpty();
        doWhatThePageSays(steps, tables);
    }

    /** Runs in the demo's realm. On the page, {@code ./demo} starts it. */
    @Test
    void theReadme() {
        Step imported = new Step(
                "docker/demo-realm.json",
                "kcadm.sh create realms --file docker/demo-realm.json --no-config --server " + server.url()
                        + " --realm master --user admin --password admin\n",
                "");
        List<Step> steps =
                Stream.concat(Stream.of(imported), steps("README.md")).toList();
        doWhatThePageSays(steps, List.of());
    }

    /** The next page creates them again. They are not removed, because other classes are running (TestRealm). */
    @AfterEach
    void renameTheRealms() {
        Stream.of("mine", "demo", "partner").filter(this::exists).forEach(realm -> {
            String kept = realm + "-" + UUID.randomUUID();
            TestRealm.existing(server, realm).change(renamed -> renamed.setRealm(kept));
            server.remember(kept);
        });
    }

    private boolean exists(String realm) {
        URI issuer = URI.create(server.url() + "/realms/" + realm);
        return Http.call("GET", issuer).send().status() == 200;
    }

    private Stream<Step> steps(String page) {
        List<Step> steps = Page.of(page, server).steps();
        assertThat(steps).as(page).isNotEmpty();
        return steps.stream();
    }

    private void doWhatThePageSays(List<Step> steps, List<ClaimsTable> tables) {
        Shell shell = new Shell(server, folder);
        shell.run(
                steps,
                tables.stream().flatMap(table -> table.variables().stream()).toList());
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.get(i).answer().isEmpty()) {
                isAnswered(steps.get(i), Json.answer(shell.output(i)));
            }
        }
        tables.forEach(table -> table.describes(table.variables().stream()
                .map(name -> token(name, shell.variable(name)))
                .toList()));
    }

    private static Jwt token(String name, String value) {
        assertThat(value.split("\\.", -1).length).as("parts of $%s", name).isEqualTo(3);
        return Jwt.of(Secret.of(value));
    }

    private static void isAnswered(Step step, Map<String, Object> answer) {
        assertThat(answer)
                .as("%s: %s", step.page(), step.commands())
                .isEqualTo(Sample.of("", Json.object(step.answer()), answer));
    }
}
