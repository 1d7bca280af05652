// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Reads the server's metrics page at one moment (Prometheus text format). */
public record Metrics(String page) {

    static Metrics of(URI uri) {
        try (var in = uri.toURL().openStream()) {
            // Some Keycloak versions write a comma after the last tag, others do not.
            return new Metrics(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(",}", "}"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the value of one series, such as {@code x_count{mode="a"}}, or 0 if the series does not exist. */
    public double value(String series) {
        return page.lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    /** Returns the largest value of this metric over all tags, or 0 if it has no value. */
    double largest(String name) {
        return page.lines()
                .filter(line -> line.matches(name + "(\\{.*})? .*"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .max()
                .orElse(0);
    }
}
