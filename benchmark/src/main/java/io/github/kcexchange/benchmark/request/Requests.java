// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.request;

/** Provides the requests of one kind. */
public interface Requests {

    /** Returns enough requests for a measurement of the given duration. */
    RequestFile forSeconds(int seconds);

    /** Reports how many requests the server answered per second. */
    default void seen(double perSecond) {}

    /** Repeats the same requests. */
    static Requests of(RequestFile file) {
        return seconds -> file;
    }
}
