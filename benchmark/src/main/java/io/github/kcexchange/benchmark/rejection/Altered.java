// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.rejection;

/** Changes tokens after they were issued. */
final class Altered {
    private static final String OTHER_END = "AAAA";

    private Altered() {}

    /** Replaces the end of the token's signature. */
    static String signature(String token) {
        return token.substring(0, token.length() - OTHER_END.length()) + OTHER_END;
    }
}
