// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.kcexchange.shared.Problem;

/**
 * Why an exchange ends without a token.
 *
 * @param reason in the event's detail {@code reason}
 * @param error in the answer of the token endpoint
 * @param description in that answer; several problems share one where the caller must not tell them apart
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
