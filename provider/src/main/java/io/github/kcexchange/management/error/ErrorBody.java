// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.error;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * PingOne's error body.
 *
 * @param id the unique id of this answer; a log line about it has the same id
 * @param code the code for programs
 * @param message the message for people, which never contains input
 * @param details the faults of individual members; empty if the error does not concern the data
 */
@JsonPropertyOrder({"id", "code", "message", "details"})
public record ErrorBody(String id, String code, String message, List<ErrorDetail> details) {

    /** No cache may store an answer of this API (RFC 9111, section 5.2.2.5). */
    public static final String NO_STORE = "no-store";
}
