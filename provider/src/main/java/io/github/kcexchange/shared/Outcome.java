// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import io.github.kcexchange.text.Parameter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a step of an exchange came to: a value for the next step, or the one problem that ends the way.
 *
 * @param <T> what the step hands on
 */
public sealed interface Outcome<T> {

    /** The step passed and hands on {@code value}. */
    record Passed<T>(T value) implements Outcome<T> {}

    /**
     * The step refused; no later step runs.
     *
     * @param parameter the parameter that the problem is about, or null if it is about none that may be named
     */
    record Refused<T>(Problem problem, @Nullable Parameter parameter) implements Outcome<T> {

        /** The advice of the problem, with the parameter. */
        public String description() {
            return parameter == null ? problem.description() : problem.description(parameter);
        }
    }

    static <T> Outcome<T> passed(T value) {
        return new Passed<>(value);
    }

    static <T> Outcome<T> refused(Problem problem) {
        return refused(problem, null);
    }

    static <T> Outcome<T> refused(Problem problem, @Nullable Parameter parameter) {
        return new Refused<>(problem, parameter);
    }

    /** Takes the next step if this one passed. */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        if (this instanceof Passed<T> passed) {
            return next.apply(passed.value());
        }
        Refused<T> refused = (Refused<T>) this;
        return refused(refused.problem(), refused.parameter());
    }
}
