// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import io.github.kcexchange.form.Parameter;
import io.github.kcexchange.problem.Problem;
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
    record Rejected<T>(Problem problem, @Nullable Parameter parameter) implements Outcome<T> {

        /** Returns the description of the problem, with the parameter if there is one. */
        public String description() {
            return parameter == null ? problem.description() : problem.description(parameter);
        }
    }

    static <T> Outcome<T> passed(T value) {
        return new Passed<>(value);
    }

    static <T> Outcome<T> rejected(Problem problem) {
        return rejected(problem, null);
    }

    static <T> Outcome<T> rejected(Problem problem, @Nullable Parameter parameter) {
        return new Rejected<>(problem, parameter);
    }

    /** Runs the next step if this one succeeded. */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        if (this instanceof Passed<T> passed) {
            return next.apply(passed.value());
        }
        Rejected<T> rejected = (Rejected<T>) this;
        return rejected(rejected.problem(), rejected.parameter());
    }
}
