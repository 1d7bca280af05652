// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.report;

import io.github.kcexchange.benchmark.load.Wrk;
import io.github.kcexchange.benchmark.server.Java;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Describes the machine of a run for the report. */
public final class Machine {
    private static final Pattern MODEL = Pattern.compile("(?m)^model name\\s*: (.*?)\\s*$");
    private static final Pattern MEMORY = Pattern.compile("(?m)^MemTotal:\\s+([0-9]+) kB$");

    private Machine() {}

    public static String description(String keycloakVersion, List<Java> javas) {
        String versions = javas.stream().map(Java::version).collect(Collectors.joining(" and "));
        return LocalDate.now(ZoneOffset.UTC) + ", Keycloak " + keycloakVersion + ", Java " + versions + ", "
                + Runtime.getRuntime().availableProcessors() + " x " + model(read("/proc/cpuinfo")) + ", "
                + gigabytes(read("/proc/meminfo")) + " GB, wrk " + Wrk.version();
    }

    static String model(String cpuinfo) {
        Matcher model = MODEL.matcher(cpuinfo);
        return model.find() ? model.group(1) : "processors of an unknown model";
    }

    static long gigabytes(String meminfo) {
        Matcher memory = MEMORY.matcher(meminfo);
        return memory.find() ? Math.round(Long.parseLong(memory.group(1)) / 1_048_576.0) : 0;
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
