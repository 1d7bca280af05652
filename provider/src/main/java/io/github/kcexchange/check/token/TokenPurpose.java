// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.token;

import io.github.kcexchange.shared.Problem;

/** For whom a presented token speaks, and what its refusals are called. */
public enum TokenPurpose {
    SUBJECT(
            Problem.SUBJECT_TOKEN_INVALID,
            Problem.SUBJECT_TOKEN_UNPROVEN,
            Problem.SUBJECT_TOKEN_ACT_INVALID,
            Problem.ACTOR_GONE),
    ACTOR(
            Problem.ACTOR_TOKEN_INVALID,
            Problem.ACTOR_TOKEN_UNPROVEN,
            Problem.ACTOR_TOKEN_IS_DELEGATED,
            Problem.ACTOR_TOKEN_IS_DELEGATED);

    private final Problem invalid;
    private final Problem unproven;
    private final Problem actInvalid;
    private final Problem chainGone;

    TokenPurpose(Problem invalid, Problem unproven, Problem actInvalid, Problem chainGone) {
        this.invalid = invalid;
        this.unproven = unproven;
        this.actInvalid = actInvalid;
        this.chainGone = chainGone;
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

    Problem chainGone() {
        return chainGone;
    }
}
