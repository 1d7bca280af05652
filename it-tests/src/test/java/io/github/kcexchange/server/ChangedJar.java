// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.server;

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

/** Copies a JAR with another version, and replaces a text of one entry by another text. */
public final class ChangedJar {
    private final String entry;
    private final String text;
    private final String replacement;

    public ChangedJar(String entry, String text, String replacement) {
        this.entry = entry;
        this.text = text;
        this.replacement = replacement;
    }

    /** Writes the copy of the JAR, which must contain the text. */
    public File of(File jar, Path copy, String version) {
        try (JarFile from = new JarFile(jar);
                OutputStream file = Files.newOutputStream(copy);
                JarOutputStream to = new JarOutputStream(file, manifest(from, version))) {
            assertThat(from.getEntry(entry)).as(entry).isNotNull();
            for (JarEntry each : Collections.list(from.entries())) {
                if (!each.getName().equals(JarFile.MANIFEST_NAME)) {
                    to.putNextEntry(new JarEntry(each.getName()));
                    to.write(each.getName().equals(entry) ? changed(bytes(from, each)) : bytes(from, each));
                    to.closeEntry();
                }
            }
            return copy.toFile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Manifest manifest(JarFile from, String version) throws IOException {
        Manifest manifest = new Manifest(from.getManifest());
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        return manifest;
    }

    /** Converts with a charset in which each byte is one character, so all other bytes of the entry stay unchanged. */
    private byte[] changed(byte[] bytes) {
        String content = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(content).as(entry).contains(text);
        return content.replace(text, replacement).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(JarFile from, JarEntry entry) throws IOException {
        try (InputStream in = from.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }
}
