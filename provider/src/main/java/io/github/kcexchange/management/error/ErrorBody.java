// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.error;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * PingOne's error body.
 *
 * @param id of this one answer; a log line about it names the same id
 * @param code for programs
 * @param message for people; never echoes what was sent
 * @param details what is wrong with which member, empty if it is not about the data
 */
@JsonPropertyOrder({"id", "code", "message", "details"})
public record ErrorBody(String id, String code, String message, List<ErrorDetail> details) {

    /** No cache may keep an answer of this API (RFC 9111, section 5.2.2.5). */
    public static final String NO_STORE = "no-store";
}
