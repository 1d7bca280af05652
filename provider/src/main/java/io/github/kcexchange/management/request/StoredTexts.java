// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.request;

import io.github.kcexchange.gateway.GatewayDraft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of a request that a change stores.
 *
 * @param byMember the texts by the members of the request's body that contain them
 */
public record StoredTexts(Map<String, String> byMember) {

    /** A request without a text to store. */
    static final StoredTexts NONE = new StoredTexts(Map.of());

    /**
     * The last characters of character sets that databases use: three-byte UTF-8, Latin-1, ASCII. The last entry is below
     * every character.
     */
    private static final List<Integer> LAST_KNOWN = List.of(0xFFFF, 0xFF, 0x7F, -1);

    /** Returns the texts of a gateway. Its type is not a free text. */
    public static StoredTexts of(GatewayDraft draft) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("name", draft.name());
        if (draft.description() != null) {
            texts.put("description", draft.description());
        }
        if (draft.applications() != null) {
            texts.put("applications", String.join("", draft.applications()));
        }
        return new StoredTexts(texts);
    }

    /**
     * Returns the members that the database may have refused: those with a character that the fewest character sets
     * contain. Most databases do not report the column.
     */
    List<String> suspects() {
        return LAST_KNOWN.stream()
                .map(this::membersBeyond)
                .filter(members -> !members.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<String> membersBeyond(int lastKnown) {
        return byMember.entrySet().stream()
                .filter(text -> text.getValue().codePoints().anyMatch(point -> point > lastKnown))
                .map(Map.Entry::getKey)
                .toList();
    }
}
