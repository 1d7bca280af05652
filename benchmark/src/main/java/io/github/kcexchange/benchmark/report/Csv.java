// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.report;

import io.github.kcexchange.benchmark.load.LoadResult;
import io.github.kcexchange.benchmark.load.Measurement;
import java.util.Locale;

/** Formats one measurement as a line of a CSV file. */
final class Csv {
    static final String HEADER = "round,server,realm,request,requests,cpu_us,instructions,per_second,p50_ms,p99_ms,"
            + "unexpected,failures_5xx,broken";

    private Csv() {}

    static String line(Measurement m) {
        LoadResult load = m.load();
        return String.format(
                Locale.ROOT,
                "%d,%s,%s,%s,%d,%.1f,%s,%.1f,%.3f,%.3f,%d,%d,%d",
                m.round(),
                m.series().server(),
                m.series().realm(),
                m.series().request(),
                load.requests(),
                m.cpuMicros(),
                m.instructions().isPresent()
                        ? String.format(Locale.ROOT, "%.0f", m.instructions().getAsDouble())
                        : "",
                load.perSecond(),
                load.p50Millis(),
                load.p99Millis(),
                load.unexpected(),
                load.failures(),
                load.broken());
    }
}
