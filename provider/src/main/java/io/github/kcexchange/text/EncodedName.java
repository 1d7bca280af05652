// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.text;

/** A name within a text that separates names by {@code /}. In the name, {@code /} and {@code %} are percent-encoded. */
final class EncodedName {

    private EncodedName() {}

    static String of(String name) {
        return name.replace("%", "%25").replace("/", "%2F");
    }
}
