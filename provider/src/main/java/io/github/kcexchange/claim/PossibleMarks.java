// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.claim;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A search for marks that needs no parser. Keycloak's own exchange sends every subject token through it, and most
 * tokens have no mark. The search can find a mark where none is, and then the parser decides. It overlooks none.
 */
public final class PossibleMarks {

    /**
     * The characters of every mark, and those of a name in another form. A backslash begins an escape. An encoding with
     * more than one byte for each ASCII character has NUL bytes (RFC 4627, section 3).
     */
    private static final List<String> SIGNS = Stream.concat(
                    Stream.of(TokenMarks.ACT, GatewayClaims.GATEWAY_CREDENTIAL_ID, "\\", "\0"),
                    Arrays.stream(TokenOrigin.values()).map(origin -> origin.mark("")))
            .toList();

    private PossibleMarks() {}

    /**
     * Whether a payload can have a mark, or an escape or encoding that can hide one.
     *
     * @param payload the bytes of the payload, one character for each: the characters of a mark are ASCII
     */
    public static boolean mayBeIn(String payload) {
        for (String sign : SIGNS) {
            if (payload.contains(sign)) {
                return true;
            }
        }
        return false;
    }
}
