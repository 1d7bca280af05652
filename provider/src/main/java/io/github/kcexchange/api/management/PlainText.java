// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.api.management;

/** Text that every database takes. */
final class PlainText {

    private PlainText() {}

    /** Whether a text has no control character but white space, and no half of a surrogate pair. */
    static boolean is(String text) {
        return text.codePoints().allMatch(PlainText::isPlain);
    }

    private static boolean isPlain(int point) {
        return point == '\n'
                || point == '\r'
                || point == '\t'
                || !(Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
    }
}
