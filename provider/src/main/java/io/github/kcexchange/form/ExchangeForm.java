// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form of a token request: as the client sent it, or as Keycloak keeps it. Keycloak gives its grants a form without
 * over-long parameters, and as of 26.7 without control characters. The extension compares both forms to detect what is
 * missing.
 *
 * @param parameters every parameter with all its values
 */
public record ExchangeForm(Map<String, List<String>> parameters) {

    public static final String SUBJECT_TOKEN = "subject_token";
    public static final String SUBJECT_TOKEN_TYPE = "subject_token_type";
    public static final String ACTOR_TOKEN = "actor_token";
    public static final String ACTOR_TOKEN_TYPE = "actor_token_type";

    private static final char DELETE = 0x7F;

    /**
     * Returns the first value, or null if the parameter is absent or empty, which is equivalent (RFC 6749, section
     * 3.2).
     */
    public @Nullable String value(String name) {
        for (String value : all(name)) {
            if (isGiven(value)) {
                return value;
            }
        }
        return null;
    }

    /**
     * Returns the first value of a parameter that an earlier check requires.
     *
     * @throws IllegalStateException if the parameter is absent
     */
    public String required(String name) {
        String value = value(name);
        if (value == null) {
            throw new IllegalStateException("The parameter " + name + " was not checked before it was read");
        }
        return value;
    }

    /** Returns all values that are not empty. */
    public List<String> values(String name) {
        return all(name).stream().filter(ExchangeForm::isGiven).toList();
    }

    /** Returns all requested targets, audiences before resources, each once. */
    public List<String> targets() {
        return Stream.concat(values("audience").stream(), values("resource").stream())
                .distinct()
                .toList();
    }

    /** Whether the parameter has a value that is not empty. */
    public boolean has(String name) {
        return value(name) != null;
    }

    /** Whether any value has an ASCII control character, such as the line break at the end of a file. */
    public boolean hasControlCharacters(String name) {
        return values(name).stream().anyMatch(ExchangeForm::hasControlCharacter);
    }

    /** Returns the names of all parameters, including those whose values are empty. */
    public Set<String> names() {
        return parameters.keySet();
    }

    /** Whether any value of {@code subject_token_type} is a gateway credential type. */
    public boolean hasGatewayCredential() {
        for (String type : values(SUBJECT_TOKEN_TYPE)) {
            if (TokenTypes.isGatewayCredential(type)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the form has an actor token or an actor token type (RFC 8693, section 2.1). */
    public boolean namesActor() {
        return has(ACTOR_TOKEN) || has(ACTOR_TOKEN_TYPE);
    }

    private List<String> all(String name) {
        List<String> sent = parameters.get(name);
        return sent == null ? List.of() : sent;
    }

    private static boolean isGiven(@Nullable String value) {
        return value != null && !value.isEmpty();
    }

    /** Two tokens have thousands of characters. A loop calls no method for each of them, but a stream does. */
    private static boolean hasControlCharacter(String value) {
        for (int index = 0; index < value.length(); index++) {
            char character = value.charAt(index);
            if (character < ' ' || character == DELETE) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return names().toString();
    }
}
