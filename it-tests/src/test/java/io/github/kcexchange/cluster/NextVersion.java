// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * A JAR that stands for the provider's next version: another name and version, and one more change set, which adds a
 * column to the table. The classes are those of this version.
 */
final class NextVersion {
    static final String COLUMN = "of_the_next_version";
    private static final String CHANGELOG = "META-INF/pingone-gateway-credential-changelog.xml";
    private static final String END = "</databaseChangeLog>";
    private static final String CHANGE = """
              <changeSet author="kcexchange" id="pingone-gateway-credential-next">
                <addColumn tableName="PINGONE_GATEWAY_CREDENTIAL">
                  <column name="%s" type="VARCHAR(255)" />
                </addColumn>
              </changeSet>
            """.formatted(COLUMN);

    private NextVersion() {}

    static File of(File jar, Path folder) {
        Path next = folder.resolve("keycloak-pingone-exchange-next.jar");
        try (JarFile from = new JarFile(jar);
                OutputStream file = Files.newOutputStream(next);
                JarOutputStream to = new JarOutputStream(file, manifest(from))) {
            assertThat(from.getEntry(CHANGELOG)).isNotNull();
            for (JarEntry entry : Collections.list(from.entries())) {
                if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    to.putNextEntry(new JarEntry(entry.getName()));
                    to.write(entry.getName().equals(CHANGELOG) ? changelog(from, entry) : bytes(from, entry));
                    to.closeEntry();
                }
            }
            return next.toFile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Manifest manifest(JarFile from) throws IOException {
        Manifest manifest = new Manifest(from.getManifest());
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, "next");
        return manifest;
    }

    private static byte[] changelog(JarFile from, JarEntry entry) throws IOException {
        String changelog = new String(bytes(from, entry), StandardCharsets.UTF_8);
        assertThat(changelog).contains(END);
        return changelog.replace(END, CHANGE + END).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(JarFile from, JarEntry entry) throws IOException {
        try (InputStream in = from.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }
}
