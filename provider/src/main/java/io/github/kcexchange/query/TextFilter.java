// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.query;

import org.jspecify.annotations.Nullable;

/**
 * The filter of a text. A null member matches every text.
 *
 * @param whole the exact text
 * @param beginning the beginning of the text, case-sensitive
 * @param part a part of the text, case-insensitive
 */
public record TextFilter(
        @Nullable String whole,
        @Nullable String beginning,
        @Nullable String part) {

    /** Matches every text. */
    public static final TextFilter NONE = new TextFilter(null, null, null);

    /** Returns the filter that matches only this text. */
    public static TextFilter of(String whole) {
        return new TextFilter(whole, null, null);
    }
}
