// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.server.Build;
import io.github.kcexchange.server.Server;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A user's bash, in the project's folder, with Keycloak's command-line tools in the path. */
public final class Shell {
    private final CommandLineTools tools;
    private final Path folder;

    /** Has the command-line tools of the server's own distribution. */
    public Shell(Server server, Path folder) {
        this.tools = CommandLineTools.of(server);
        this.folder = folder;
    }

    /**
     * Runs all of them in one shell, which stops at the first that fails.
     *
     * @param variables the shell variables to read after the last step
     */
    public void run(List<Step> steps, List<String> variables) {
        String script = IntStream.range(0, steps.size())
                .mapToObj(i -> "echo '" + steps.get(i).page() + "' >&2\n" + "{\n"
                        + steps.get(i).commands() + "} >\"$OUT/" + i + "\"\n")
                .collect(Collectors.joining());
        String values = variables.stream()
                .map(name -> "printf %s \"$" + name + "\" >\"$OUT/" + name + "\"\n")
                .collect(Collectors.joining());
        bash("set -euo pipefail\n" + script + values);
    }

    /** The output of the step. */
    String output(int step) {
        return read(Integer.toString(step));
    }

    public String variable(String name) {
        return read(name);
    }

    private void bash(String script) {
        try {
            Path file = Files.writeString(folder.resolve("script"), script);
            Path errors = folder.resolve("errors");
            ProcessBuilder bash = new ProcessBuilder("bash", file.toString())
                    .directory(Build.projectFolder().toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(errors.toFile());
            tools.addTo(bash.environment(), folder);
            bash.environment().put("OUT", folder.toString());
            assertThat(bash.start().waitFor()).as(() -> read("errors")).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
