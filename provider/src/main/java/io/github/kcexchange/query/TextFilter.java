// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.query;

import org.jspecify.annotations.Nullable;

/**
 * Which texts a list shows; a null member does not narrow it.
 *
 * @param whole the exact text
 * @param beginning what it starts with, in exactly these letters
 * @param part what it contains, in capital or small letters
 */
public record TextFilter(
        @Nullable String whole,
        @Nullable String beginning,
        @Nullable String part) {

    /** Shows all. */
    public static final TextFilter NONE = new TextFilter(null, null, null);

    public static TextFilter of(String whole) {
        return new TextFilter(whole, null, null);
    }
}
