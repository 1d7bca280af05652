// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Represents a file of requests for wrk, one in each line.
 *
 * @param once whether wrk must send each request only once
 */
public record RequestFile(Path path, boolean once) {
    /** Sets the number of requests that a mixed load takes from each file. */
    private static final int MIXED = 1000;

    public static RequestFile write(Path path, List<RequestLine> lines, boolean once) {
        return writeText(path, lines.stream().map(RequestLine::text).toList(), once);
    }

    private static RequestFile writeText(Path path, List<String> lines, boolean once) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.write(path, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RequestFile(path, once);
    }

    /** Writes a file with the same number of requests from each file, chosen and ordered at random. */
    static RequestFile mixed(Path path, List<RequestFile> files) {
        Random random = new Random();
        List<List<String>> sources = files.stream().map(RequestFile::lines).toList();
        List<String> chosen = new ArrayList<>();
        sources.forEach(lines -> random.ints(MIXED, 0, lines.size()).forEach(at -> chosen.add(lines.get(at))));
        Collections.shuffle(chosen, random);
        return writeText(path, chosen, false);
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
