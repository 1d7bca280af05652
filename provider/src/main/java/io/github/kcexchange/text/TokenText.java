// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.text;

/**
 * A token as it came over the wire. Its own type, so that no record that holds one can print it by accident.
 *
 * @param value the compact serialisation, unverified
 */
public record TokenText(String value) {

    @Override
    public String toString() {
        return "[hidden]";
    }
}
