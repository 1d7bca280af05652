// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.wire.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The management API's errors as specified in the contract. */
public enum ManagementError {
    INVALID_DATA(
            400,
            "INVALID_DATA",
            "The request could not be completed. One or more validation errors were in the request."),
    NOT_AUTHENTICATED(
            401, "ACCESS_FAILED", "The request could not be completed. You do not have access to this resource."),
    NOT_AUTHORIZED(403, "ACCESS_FAILED", "The actor attempting to perform the request is not authorized."),
    NOT_FOUND(404, "NOT_FOUND", "The request could not be completed. The requested resource was not found."),
    METHOD_NOT_ALLOWED(
            405, "INVALID_REQUEST", "The request could not be completed. The method is not allowed for this resource."),
    CONFLICT(409, "REQUEST_FAILED", "The request could not be completed. It conflicts with a concurrent change."),
    UNSUPPORTED_MEDIA_TYPE(
            415, "INVALID_REQUEST", "The request could not be completed. Send the body as application/json."),
    UNEXPECTED_ERROR(500, "UNEXPECTED_ERROR", "An unexpected error occurred. Search the server log for this id.");

    /** The only fault of a request whose gateway has five credentials. */
    public static final Map<String, Object> NO_ROOM = detail(
            "CONSTRAINT_VIOLATION",
            "credentials",
            "A gateway can have at most 5 credentials; revoke one of them first.",
            Map.of("maximumValue", 5));

    /** The only fault of a request for a name that another gateway has. */
    public static final Map<String, Object> NAME_TAKEN =
            detail("UNIQUENESS_VIOLATION", "name", "Another gateway of the environment already has this name.");

    /** The only fault of a request that binds a gateway to a client which is no application of the realm. */
    public static final Map<String, Object> NO_APPLICATION =
            invalid("applications", "Must be client ids of this realm, without ##. A gateway is not an application.");

    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private final int status;
    private final String code;
    private final String message;

    ManagementError(int status, String code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    /** The answer is this error, with exactly these details. */
    @SafeVarargs
    public final void is(Answer answer, Map<String, Object>... details) {
        answer.hasStatus(status);
        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        Map<String, Object> json = new HashMap<>(answer.json());
        assertThat(json.remove("id")).asString().matches(UUID);
        assertThat(json).isEqualTo(Map.of("code", code, "message", message, "details", List.of(details)));
    }

    /** Its status, code and message, which are the same in every answer. */
    public String described() {
        return status + " " + code + ": " + message;
    }

    /** Asserts that concurrent requests had created all five credentials ({@link #isSecond}). */
    public static void isNoRoom(Answer answer) {
        isSecond(answer, NO_ROOM);
    }

    /**
     * Asserts that a concurrent request was first. All of them wait for one lock. This request then finds the change of
     * the first one, and is rejected for this fault. The database limits the wait: H2 ends it after two seconds, and
     * the answer is a conflict. It depends on the load of the machine whether that happens.
     */
    public static void isSecond(Answer answer, Map<String, Object> fault) {
        if (answer.status() == CONFLICT.status) {
            CONFLICT.is(answer);
        } else {
            INVALID_DATA.is(answer, fault);
        }
    }

    /**
     * Asserts that a concurrent request deleted the object. If the deletion ended before this request looked for the
     * object, there is none. If it ended while this request waited for the lock, the answer is a conflict.
     */
    public static void isDeletedMeanwhile(Answer answer) {
        (answer.status() == CONFLICT.status ? CONFLICT : NOT_FOUND).is(answer);
    }

    public static Map<String, Object> required(String target) {
        return detail("REQUIRED_VALUE", target, "A value is required.");
    }

    public static Map<String, Object> invalid(String target, String message) {
        return detail("INVALID_VALUE", target, message);
    }

    public static Map<String, Object> detail(String code, String target, String message) {
        return Map.of("code", code, "target", target, "message", message);
    }

    static Map<String, Object> detail(String code, String target, String message, Map<String, Object> innerError) {
        return Map.of("code", code, "target", target, "message", message, "innerError", innerError);
    }
}
