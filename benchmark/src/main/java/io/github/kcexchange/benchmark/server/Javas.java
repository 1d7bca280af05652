// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the JDKs of this machine. */
public final class Javas {
    private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"([^\"]+)\"");

    private final List<Path> folders;

    private Javas(List<Path> folders) {
        this.folders = folders;
    }

    /** Searches {@code /usr/lib/jvm}, {@code /opt} and the folders that {@code JAVA_HOMES} lists. */
    public static Javas ofThisMachine(Map<String, String> environment) {
        Stream<Path> listed = Stream.of(
                        environment.getOrDefault("JAVA_HOMES", "").split(":"))
                .filter(folder -> !folder.isBlank())
                .map(Path::of);
        return new Javas(Stream.concat(listed, Stream.of(Path.of("/usr/lib/jvm"), Path.of("/opt")))
                .toList());
    }

    static Javas in(Path... folders) {
        return new Javas(List.of(folders));
    }

    /** Returns Java 17 and the newest long-term support release, or this program's own JDK if there is neither. */
    public List<Java> defaults() {
        List<Java> found = all();
        Map<Integer, Java> chosen = new LinkedHashMap<>();
        found.stream().filter(java -> java.feature() == 17).findFirst().ifPresent(java -> chosen.put(17, java));
        found.stream()
                .filter(Java::isLongTerm)
                .max(Comparator.comparingInt(Java::feature))
                .ifPresent(java -> chosen.putIfAbsent(java.feature(), java));
        if (chosen.isEmpty()) {
            Path own = Path.of(System.getProperty("java.home"));
            return List.of(new Java(own, System.getProperty("java.version")));
        }
        return List.copyOf(chosen.values());
    }

    /** Returns the JDK of a {@code java} command. */
    public static Java of(Path command) {
        try {
            Path home = command.toRealPath().resolve("../..").normalize();
            return at(home).orElseThrow(() -> new IllegalArgumentException("No JDK of Java 17 or newer: " + command));
        } catch (IOException e) {
            throw new UncheckedIOException("No java command: " + command, e);
        }
    }

    private List<Java> all() {
        List<Java> found = new ArrayList<>();
        for (Path folder : folders) {
            at(folder).ifPresent(found::add);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> homes = Files.list(folder)) {
                    homes.sorted().map(Javas::at).flatMap(Optional::stream).forEach(found::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return found;
    }

    /** Reads the version from the JDK's file {@code release}. */
    private static Optional<Java> at(Path home) {
        Path release = home.resolve("release");
        if (!Files.isReadable(release) || !Files.isExecutable(home.resolve("bin/jcmd"))) {
            return Optional.empty();
        }
        try {
            Matcher version = VERSION.matcher(Files.readString(release));
            return version.find()
                    ? Optional.of(new Java(home, version.group(1))).filter(java -> java.feature() >= 17)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
