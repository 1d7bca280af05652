// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.server.Build;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The JARs for Keycloak contain the project's own files only. */
final class JarsIT {
    private static final int JAVA_17 = 61;

    @Test
    void theProviderBundlesNothing() throws IOException {
        assertThat(names(Build.providerJar()))
                .isNotEmpty()
                .allMatch(name -> name.startsWith("io/github/kcexchange/") || name.startsWith("META-INF/"))
                .noneMatch(name -> name.endsWith(".jar"))
                .noneMatch(name -> name.startsWith("META-INF/") && name.endsWith(".class"));
    }

    @Test
    void everyClassIsOfJava17() throws IOException {
        try (ZipFile jar = new ZipFile(Build.providerJar())) {
            for (ZipEntry entry : entries(jar)) {
                if (entry.getName().endsWith(".class")) {
                    assertThat(version(jar, entry)).as(entry.getName()).isEqualTo(JAVA_17);
                }
            }
        }
    }

    @Test
    void everyServiceNamesAClassOfTheJar() throws IOException {
        try (ZipFile jar = new ZipFile(Build.providerJar())) {
            List<String> services = entries(jar).stream()
                    .filter(entry -> entry.getName().startsWith("META-INF/services/") && !entry.isDirectory())
                    .flatMap(entry -> text(jar, entry).lines())
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            assertThat(services).isNotEmpty().allMatch(name -> jar.getEntry(name.replace('.', '/') + ".class") != null);
        }
    }

    @Test
    void bothCarryTheLicence() throws IOException {
        assertThat(names(Build.providerJar())).contains("META-INF/LICENSE");
        assertThat(names(Build.themesJar())).contains("META-INF/LICENSE");
    }

    @Test
    void theThemesContainNoCode() throws IOException {
        assertThat(names(Build.themesJar()))
                .contains("META-INF/keycloak-themes.json")
                .noneMatch(name -> name.endsWith(".class") || name.endsWith(".jar"));
    }

    private static List<String> names(File file) throws IOException {
        try (ZipFile jar = new ZipFile(file)) {
            return entries(jar).stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .toList();
        }
    }

    private static List<? extends ZipEntry> entries(ZipFile jar) {
        return jar.stream().toList();
    }

    private static int version(ZipFile jar, ZipEntry entry) throws IOException {
        try (DataInputStream in = new DataInputStream(jar.getInputStream(entry))) {
            in.skipNBytes(6);
            return in.readUnsignedShort();
        }
    }

    private static String text(ZipFile jar, ZipEntry entry) {
        try (var in = jar.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
