// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.forge;

import java.util.List;
import java.util.Map;

/** Values of {@code kid} that select no key. */
public final class KeyIds {

    private KeyIds() {}

    public static List<Object> ofNoKey() {
        return List.of(
                "",
                "forged",
                "../../../../etc/passwd",
                "' or '1'='1",
                "\u0000",
                "k".repeat(4000),
                List.of("a", "b"),
                Map.of("a", "b"),
                7);
    }

    /** A name for the report, without the value. */
    public static String name(Object keyId) {
        return "kid of " + keyId.getClass().getSimpleName() + ", "
                + keyId.toString().length() + " characters";
    }
}
