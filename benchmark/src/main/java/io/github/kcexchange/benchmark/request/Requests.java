// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.request;

/** The source of the requests of one kind. */
public interface Requests {

    /** Enough requests for a measurement of so many seconds. */
    RequestFile forSeconds(int seconds);

    /** Tells the source how many requests the server answers in a second. */
    default void seen(double perSecond) {}

    /** The same requests again and again. */
    static Requests of(RequestFile file) {
        return seconds -> file;
    }
}
