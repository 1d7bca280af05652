// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.language;

import io.github.kcexchange.stub.ProjectFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The files of the project whose language is checked. */
final class ProjectFiles {

    private static final Path PROJECT = ProjectFolder.PATH;
    private static final String SHEBANG = "#!";

    /** The package "language" quotes the words. */
    private static final Set<String> NOT_CHECKED = Set.of("target", "node_modules", ".git", ".dev", "language");

    private ProjectFiles() {}

    static Path pathOf(Path file) {
        return PROJECT.relativize(file);
    }

    static List<Path> endingWith(String ending) throws IOException {
        return chosen(file -> file.toString().endsWith(ending));
    }

    static List<Path> scripts() throws IOException {
        return chosen(ProjectFiles::isScript);
    }

    private static List<Path> chosen(Predicate<Path> choice) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(PROJECT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return NOT_CHECKED.contains(directory.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (choice.test(file)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files.stream().sorted().toList();
    }

    /** A script has the ending of a shell, or none and a first line that names its interpreter. Maven wrote mvnw. */
    private static boolean isScript(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".sh") || (!name.contains(".") && !name.equals("mvnw") && beginsWithShebang(file));
    }

    private static boolean beginsWithShebang(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return new String(content.readNBytes(SHEBANG.length()), StandardCharsets.ISO_8859_1).equals(SHEBANG);
        } catch (IOException unreadable) {
            throw new IllegalStateException(file.toString(), unreadable);
        }
    }
}
