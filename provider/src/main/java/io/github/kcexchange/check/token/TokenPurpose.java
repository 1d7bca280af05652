// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.token;

import io.github.kcexchange.form.Parameter;
import io.github.kcexchange.problem.Problem;

/** The purpose of a presented token, subject or actor, and the problems that its rejection reports. */
public enum TokenPurpose {
    SUBJECT(
            Parameter.SUBJECT_TOKEN,
            Problem.SUBJECT_TOKEN_INVALID,
            Problem.SUBJECT_TOKEN_UNPROVEN,
            Problem.SUBJECT_TOKEN_ACT_INVALID,
            Problem.ACTOR_GONE),
    ACTOR(
            Parameter.ACTOR_TOKEN,
            Problem.ACTOR_TOKEN_INVALID,
            Problem.ACTOR_TOKEN_UNPROVEN,
            Problem.ACTOR_TOKEN_IS_DELEGATED,
            Problem.ACTOR_TOKEN_IS_DELEGATED);

    private final Parameter parameter;
    private final Problem invalid;
    private final Problem unproven;
    private final Problem actInvalid;
    private final Problem chainInvalid;

    TokenPurpose(Parameter parameter, Problem invalid, Problem unproven, Problem actInvalid, Problem chainInvalid) {
        this.parameter = parameter;
        this.invalid = invalid;
        this.unproven = unproven;
        this.actInvalid = actInvalid;
        this.chainInvalid = chainInvalid;
    }

    /** Returns the parameter that contains the token. */
    Parameter parameter() {
        return parameter;
    }

    Problem invalid() {
        return invalid;
    }

    Problem unproven() {
        return unproven;
    }

    Problem actInvalid() {
        return actInvalid;
    }

    Problem chainInvalid() {
        return chainInvalid;
    }
}
