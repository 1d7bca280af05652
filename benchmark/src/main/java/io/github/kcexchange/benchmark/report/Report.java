// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.report;

import io.github.kcexchange.benchmark.load.Measurement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the files of a run. The medians of the summary are in {@code performance.md}, all tables with their quartiles
 * in {@code performance-data.md}. The charts are in {@code images/performance}, and every measurement is in a CSV file.
 *
 * @param docs the folder of the pages and charts
 * @param raw the folder of the CSV files
 */
public record Report(Path docs, Path raw) {
    private static final String SPDX = "<!-- SPDX-License-Identifier: Apache-2.0 -->\n";
    private static final String VALUES = "performance-data.md";

    /**
     * Prints the summary, and writes the summary and the tables to their pages.
     *
     * @param name the name of the section
     * @param tables the values that the summary was calculated from
     */
    public void publish(String name, String title, String summary, String tables) {
        publishSummary(name, title, summary);
        publishTables(name, title, tables);
    }

    /** Prints the summary and writes its medians to {@code performance.md}. */
    public void publishSummary(String name, String title, String summary) {
        System.out.println("\n== Result\n\n" + summary);
        put("performance.md", "Performance", name, title, Medians.of(summary));
    }

    /** Writes the tables to the page of measured values. */
    public void publishTables(String name, String title, String tables) {
        put(VALUES, "Measured values", name, title, tables);
    }

    /** Returns the page of measured values. */
    public Page measuredValues() {
        return page(VALUES, "Measured values");
    }

    /** Writes each chart to the file that its key names. */
    public void charts(Map<String, Chart> charts) {
        new TreeMap<>(charts)
                .forEach((file, chart) ->
                        write(docs.resolve("images/performance").resolve(file), chart.svg()));
    }

    /** Writes every measurement, including those of the warm-up round. */
    public void measurements(String name, List<Measurement> measurements) {
        String lines = Stream.concat(
                        Stream.of(Csv.HEADER), measurements.stream().map(Csv::line))
                .collect(Collectors.joining("\n", "", "\n"));
        write(raw.resolve(name + ".csv"), lines);
    }

    private void put(String file, String pageTitle, String name, String title, String content) {
        write(
                docs.resolve(file),
                page(file, pageTitle).with(name, title, content).text());
    }

    private Page page(String file, String pageTitle) {
        Path page = docs.resolve(file);
        return new Page(Files.exists(page) ? read(page) : SPDX + "# " + pageTitle + "\n");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
