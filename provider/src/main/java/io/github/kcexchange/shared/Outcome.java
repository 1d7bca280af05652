// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import java.util.function.Function;

/**
 * What a step of an exchange came to: a value for the next step, or the one problem that ends the way.
 *
 * @param <T> what the step hands on
 */
public sealed interface Outcome<T> {

    /** The step passed and hands on {@code value}. */
    record Passed<T>(T value) implements Outcome<T> {}

    /** The step refused; no later step runs. */
    record Refused<T>(Problem problem) implements Outcome<T> {}

    static <T> Outcome<T> passed(T value) {
        return new Passed<>(value);
    }

    static <T> Outcome<T> refused(Problem problem) {
        return new Refused<>(problem);
    }

    /** Takes the next step if this one passed. */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        if (this instanceof Passed<T> passed) {
            return next.apply(passed.value());
        }
        return refused(((Refused<T>) this).problem());
    }
}
