// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.text;

/** Text that every database can store. */
public final class PlainText {

    private PlainText() {}

    /** Whether the text has no control character except white space, and no unpaired surrogate. */
    public static boolean is(String text) {
        return text.codePoints().allMatch(PlainText::isPlain);
    }

    private static boolean isPlain(int point) {
        return point == '\n'
                || point == '\r'
                || point == '\t'
                || !(Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
    }
}
