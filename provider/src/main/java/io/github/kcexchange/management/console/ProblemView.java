// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.kcexchange.problem.Problem;

/**
 * A problem that ends an exchange without a token.
 *
 * @param reason the value of the event's detail {@code reason}
 * @param error the {@code error} in the answer of the token endpoint
 * @param description the {@code error_description} in that answer; problems that the client must not distinguish share
 * one description
 */
@JsonPropertyOrder({"reason", "error", "description"})
record ProblemView(
        @JsonProperty("reason") String reason,
        @JsonProperty("error") String error,
        @JsonProperty("description") String description) {

    static ProblemView of(Problem problem) {
        return new ProblemView(problem.reason(), problem.kind().error(), problem.description());
    }
}
