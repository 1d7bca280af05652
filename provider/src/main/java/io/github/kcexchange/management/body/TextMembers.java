// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.body;

import io.github.kcexchange.text.PlainText;
import java.util.Optional;

/**
 * The members of a body that are texts for people or addresses. Lengths are in UTF-16 units. A text that is already
 * stored is valid.
 */
final class TextMembers {

    private final JsonMembers members;
    private final StoredValues stored;

    TextMembers(JsonMembers members, StoredValues stored) {
        this.members = members;
        this.stored = stored;
    }

    /** Returns a required text without white space at its ends. */
    Optional<String> required(String name, int longest) {
        return trimmed(name, members.requiredText(name), longest);
    }

    /** Returns a text without white space at its ends, or empty if the member is absent or null. */
    Optional<String> optional(String name, int longest) {
        return trimmed(name, members.optionalText(name), longest);
    }

    /** Returns any text without control characters, or empty if the member is absent or null. */
    Optional<String> plain(String name, int longest) {
        return plain(name, members.optionalText(name), longest);
    }

    private Optional<String> trimmed(String name, Optional<String> text, int longest) {
        Optional<String> changed = stored.changed(name, text);
        if (changed.isPresent()
                && (changed.get().isBlank()
                        || !changed.get().equals(changed.get().strip()))) {
            members.invalid(name, "Must not be blank, and must not begin or end with white space.");
            return text;
        }
        return plain(name, text, longest);
    }

    private Optional<String> plain(String name, Optional<String> text, int longest) {
        Optional<String> changed = stored.changed(name, text);
        if (changed.isPresent() && !PlainText.is(changed.get())) {
            members.invalid(name, "Must not contain control characters other than line breaks and tabs.");
        } else if (changed.isPresent() && changed.get().length() > longest) {
            members.invalid(name, "Must not be longer than " + longest + " characters.");
        }
        return text;
    }
}
