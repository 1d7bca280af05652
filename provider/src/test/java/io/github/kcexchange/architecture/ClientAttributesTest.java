// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * All client attributes of this extension have names by which {@code AdministratorSettings} recognizes them. The test
 * finds the constants with which the code reads or writes an attribute of a client.
 */
class ClientAttributesTest {

    private static final Pattern USE =
            Pattern.compile("\\b(?:client|application|stored)\\.(?:get|set|remove)Attribute\\(([A-Za-z_.]+)[,)]");
    private static final Pattern USE_IN_REQUEST =
            Pattern.compile("\\b(?:client|proposed|request)\\.getAttributes\\(\\)\\s*\\.put\\(([A-Z_.]+),");

    private final Map<String, String> sources = sources();

    @Test
    void everyClientAttributeBeginsWithTheNameOfTheExtension() {
        List<String> names = sources.keySet().stream()
                .flatMap(file -> Stream.of(USE, USE_IN_REQUEST).flatMap(use -> names(file, use)))
                .distinct()
                .toList();
        assertThat(names)
                .contains(
                        "pingone.token.exchange.enabled",
                        "pingone.token.exchange.accepted.audiences",
                        "pingone.trusted.issuers",
                        "pingone.gateway.type",
                        "pingone.gateway.applications",
                        "pingone.gateway.created.at",
                        "pingone.gateway.updated.at")
                .allMatch(name -> name.startsWith("pingone."));
    }

    /** The values of the constants in this file's uses. A parameter is no constant. */
    private Stream<String> names(String file, Pattern use) {
        return use.matcher(sources.get(file))
                .results()
                .map(found -> found.group(1))
                .filter(name -> name.matches("(?:\\w+\\.)?[A-Z_]+"))
                .map(name -> name.contains(".")
                        ? value(name.substring(0, name.indexOf('.')), name.substring(name.indexOf('.') + 1))
                        : value(file, name));
    }

    private String value(String file, String constant) {
        return Pattern.compile("String " + constant + " = \"([^\"]+)\";")
                .matcher(sources.getOrDefault(file, ""))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("unknown constant " + constant + " of " + file);
    }

    /** The text of each class by its simple name. */
    private static Map<String, String> sources() {
        try (Stream<Path> all = Files.walk(MainClasses.SOURCES)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""), ClientAttributesTest::text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
