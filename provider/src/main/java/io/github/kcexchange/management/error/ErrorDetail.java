// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/**
 * One fault in the data of a request.
 *
 * @param code the code for programs
 * @param target the member, query parameter or path segment. It is {@code body} for the whole body, {@code gateway} for
 * the stored or requested gateway, and {@code application} for the client of an assignment.
 * @param message the requirement that is not met
 * @param innerError the limits as numbers and lists, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"code", "target", "message", "innerError"})
public record ErrorDetail(
        String code,
        String target,
        String message,
        @Nullable Map<String, Object> innerError) {

    /** Creates the detail for a required value that is absent. */
    public static ErrorDetail required(String target) {
        return new ErrorDetail("REQUIRED_VALUE", target, "A value is required.", null);
    }

    /** Creates the detail for a value that does not meet the requirement in the message. */
    public static ErrorDetail invalid(String target, String message) {
        return new ErrorDetail("INVALID_VALUE", target, message, null);
    }

    /** Creates the detail for a text that the database could not store or compare. */
    public static ErrorDetail notAccepted(String target) {
        return invalid(
                target,
                "The database of this server does not accept this text: it is too long, or has a character that the"
                        + " database does not know.");
    }

    /** Creates the detail for a value that is not in the list. The list is also in {@code innerError}. */
    public static ErrorDetail notOneOf(String target, List<String> allowed) {
        String message = "Must be one of: " + String.join(", ", allowed) + ".";
        return new ErrorDetail("INVALID_VALUE", target, message, Map.of("allowedValues", allowed));
    }

    /** Creates the detail for a value that must be unique, and that another resource already has. */
    public static ErrorDetail taken(String target, String message) {
        return new ErrorDetail("UNIQUENESS_VIOLATION", target, message, null);
    }

    /**
     * Creates the detail for a gateway whose credentials cannot be exchanged.
     *
     * @param obstacles the members of the gateway's client that prevent the exchange, with Keycloak's names
     */
    public static ErrorDetail notReady(String target, List<String> obstacles) {
        String message = "Credentials of this gateway cannot be exchanged. Change in its client: "
                + String.join(", ", obstacles) + ".";
        return new ErrorDetail("CONSTRAINT_VIOLATION", target, message, null);
    }

    /** Creates the detail for a gateway of which Keycloak cannot tell which user is its service account. */
    public static ErrorDetail severalServiceAccounts() {
        return new ErrorDetail(
                "CONSTRAINT_VIOLATION",
                "gateway",
                "Several users are linked to this gateway as its service account. Delete all of them except one.",
                null);
    }

    /** Creates the detail for a request that a client policy rejected, with the policy's own error and message. */
    public static ErrorDetail rejectedByPolicy(String target, ClientPolicyException rejection) {
        String message = "A client policy of the realm rejected the request: " + rejection.getErrorDetail();
        return new ErrorDetail("CONSTRAINT_VIOLATION", target, message, Map.of("error", rejection.getError()));
    }

    /** Creates the detail for an exceeded maximum, which is also in {@code innerError}. */
    public static ErrorDetail atMost(String target, String message, int maximum) {
        return new ErrorDetail("CONSTRAINT_VIOLATION", target, message, Map.of("maximumValue", maximum));
    }
}
