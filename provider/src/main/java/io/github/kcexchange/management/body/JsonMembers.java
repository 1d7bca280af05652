// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.kcexchange.management.error.ErrorDetail;
import io.github.kcexchange.management.error.ManagementError;
import io.github.kcexchange.management.error.ManagementException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The members of a JSON object, and all faults found in them.
 *
 * <p>An invalid member reads as absent, so that one answer can list every fault. Call {@link #rejectFaults()} before
 * you use the values: after it, every required member is present.
 */
final class JsonMembers {

    private final JsonNode object;
    private final String path;
    private final List<ErrorDetail> faults;

    JsonMembers(JsonNode object) {
        this(object, "", new ArrayList<>());
    }

    private JsonMembers(JsonNode object, String path, List<ErrorDetail> faults) {
        this.object = object;
        this.path = path;
        this.faults = faults;
    }

    /** Whether the member is present and not null, valid or not. */
    boolean has(String name) {
        return isPresent(object.path(name));
    }

    Optional<String> requiredText(String name) {
        return text(name, required(name));
    }

    Optional<String> optionalText(String name) {
        return text(name, object.path(name));
    }

    Optional<Boolean> requiredFlag(String name) {
        JsonNode value = required(name);
        if (isPresent(value) && !value.isBoolean()) {
            invalid(name, "Must be true or false.");
        }
        return value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
    }

    /** Returns the flag, or the default if the member is absent or null. */
    boolean optionalFlag(String name, boolean otherwise) {
        JsonNode value = object.path(name);
        if (isPresent(value) && !value.isBoolean()) {
            invalid(name, "Must be true or false.");
        }
        return value.isBoolean() ? value.booleanValue() : otherwise;
    }

    /**
     * Returns a whole number, or empty if the member is absent or null. The number is in the range, or repeats the
     * stored value.
     */
    Optional<Integer> optionalNumber(String name, int least, int most, StoredValues stored) {
        JsonNode value = object.path(name);
        if (!isPresent(value)) {
            return Optional.empty();
        }
        Optional<Integer> number = Optional.of(value)
                .filter(sent -> sent.isIntegralNumber() && sent.canConvertToInt())
                .map(JsonNode::intValue)
                .filter(sent -> (sent >= least && sent <= most) || stored.isRepeated(name, sent));
        if (number.isEmpty()) {
            invalid(name, "Must be a whole number from " + least + " to " + most + ".");
        }
        return number;
    }

    /** Returns the members of a required member that is an object. */
    JsonMembers requiredObject(String name) {
        JsonNode value = required(name);
        if (isPresent(value) && !value.isObject()) {
            invalid(name, "Must be an object.");
        }
        // If the member is not an object, that is the only fault to report.
        return value.isObject()
                ? new JsonMembers(value, path + name + ".", faults)
                : new JsonMembers(MissingNode.getInstance(), path + name + ".", new ArrayList<>());
    }

    /** Returns a list of strings, or empty if the member is absent. Null is not a list. */
    Optional<List<String>> optionalTexts(String name) {
        JsonNode value = object.path(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isArray() || !elements(value).allMatch(JsonNode::isTextual)) {
            invalid(name, "Must be a list of strings.");
            return Optional.empty();
        }
        return Optional.of(elements(value).map(JsonNode::textValue).toList());
    }

    void invalid(String name, String message) {
        add(ErrorDetail.invalid(path + name, message));
    }

    void add(ErrorDetail fault) {
        faults.add(fault);
    }

    /**
     * Ends the reading of a body.
     *
     * @throws ManagementException with all faults, if there are any
     */
    void rejectFaults() {
        if (!faults.isEmpty()) {
            throw ManagementError.INVALID_DATA.rejection(faults.toArray(ErrorDetail[]::new));
        }
    }

    private JsonNode required(String name) {
        JsonNode value = object.path(name);
        if (!isPresent(value)) {
            add(ErrorDetail.required(path + name));
        }
        return value;
    }

    private Optional<String> text(String name, JsonNode value) {
        if (isPresent(value) && !value.isTextual()) {
            invalid(name, "Must be a string.");
        }
        return Optional.ofNullable(value.textValue());
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static boolean isPresent(JsonNode value) {
        return !value.isMissingNode() && !value.isNull();
    }
}
