// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import io.github.kcexchange.text.Parameter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one step of an exchange: a value for the next step, or the problem that ends the exchange.
 *
 * @param <T> the type of the value
 */
public sealed interface Outcome<T> {

    /** The step succeeded. Its {@code value} is the input of the next step. */
    record Passed<T>(T value) implements Outcome<T> {}

    /**
     * The step rejected the request. No later step runs.
     *
     * @param parameter the parameter that the problem concerns, or null if the answer must name none
     */
    record Refused<T>(Problem problem, @Nullable Parameter parameter) implements Outcome<T> {

        /** Returns the description of the problem, with the parameter if there is one. */
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

    /** Runs the next step if this one succeeded. */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        if (this instanceof Passed<T> passed) {
            return next.apply(passed.value());
        }
        Refused<T> refused = (Refused<T>) this;
        return refused(refused.problem(), refused.parameter());
    }
}
