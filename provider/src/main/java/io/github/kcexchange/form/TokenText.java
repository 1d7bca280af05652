// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.form;

/**
 * A token as the client sent it. It has its own type, so that a record with a token never prints it.
 *
 * @param value the compact serialisation, not verified
 */
public record TokenText(String value) {

    @Override
    public String toString() {
        return "[hidden]";
    }
}
