// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.load;

import io.github.kcexchange.benchmark.request.RequestFile;
import io.github.kcexchange.benchmark.request.RequestKind;
import io.github.kcexchange.benchmark.server.Keycloak;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Sends one kind of request to one server and measures the CPU time that the server uses. */
public final class Meter {
    private static final int ATTEMPTS = 5;

    private final Wrk wrk;
    private final ProcessClock clock;
    private final Instructions instructions;
    private final Measurements measurements;

    public Meter(Wrk wrk, ProcessClock clock, Instructions instructions, Measurements measurements) {
        this.wrk = wrk;
        this.clock = clock;
        this.instructions = instructions;
        this.measurements = measurements;
    }

    public Measurements measurements() {
        return measurements;
    }

    /** Sends requests of one kind for the given number of seconds and stores the result. */
    public Measurement measure(int round, Keycloak server, RequestKind kind, int seconds) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Measurement measured = once(round, server, kind, seconds);
            kind.requests().seen(measured.load().perSecond());
            if (measured.load().repeated() == 0) {
                print(measurements.add(measured));
                return measured;
            }
        }
        throw new IllegalStateException("There are never enough requests that were not sent before: " + kind.name());
    }

    private Measurement once(int round, Keycloak server, RequestKind kind, int seconds) {
        RequestFile requests = kind.requests().forSeconds(seconds);
        Instructions.Count counting = instructions.of(server.pid());
        long before = clock.micros(server.pid());
        LoadResult load = wrk.send(server.tokenEndpoint(kind.realm()), requests, kind.expectedStatus(), seconds);
        long cpu = clock.micros(server.pid()) - before;
        OptionalLong counted = counting.stop();
        if (load.requests() == 0) {
            throw new IllegalStateException("No answer: " + server.name() + " " + kind.name());
        }
        return new Measurement(
                round,
                new Series(server.name(), kind.realm(), kind.name()),
                load,
                (double) cpu / load.requests(),
                counted.isPresent()
                        ? OptionalDouble.of((double) counted.getAsLong() / load.requests())
                        : OptionalDouble.empty());
    }

    private static void print(Measurement m) {
        System.out.printf(
                Locale.ROOT,
                "  round %d  %-22s %-10s %-36s %7.0f us  %6.0f /s  p50 %5.1f ms  p99 %6.1f ms%s%n",
                m.round(),
                m.series().server(),
                m.series().realm(),
                m.series().request(),
                m.cpuMicros(),
                m.load().perSecond(),
                m.load().p50Millis(),
                m.load().p99Millis(),
                m.load().wrong() > 0 ? "  UNEXPECTED " + m.load().wrong() : "");
    }
}
