// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.text;

/** Text that every database takes. */
public final class PlainText {

    private PlainText() {}

    /** Whether a text has no control character but white space, and no half of a surrogate pair. */
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
