// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.request;

import io.github.kcexchange.gateway.GatewayDraft;
import io.github.kcexchange.issuer.IssuerSettings;
import io.github.kcexchange.management.page.PageRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of a request that reach the database.
 *
 * @param byMember the texts by the members of the request's body, or by the query parameters, that contain them
 */
public record DatabaseTexts(Map<String, String> byMember) {

    /** A request without such a text. */
    static final DatabaseTexts NONE = new DatabaseTexts(Map.of());

    /**
     * The last characters of character sets that databases use: three-byte UTF-8, Latin-1, ASCII. The last entry is
     * below every character.
     */
    private static final List<Integer> LAST_KNOWN = List.of(0xFFFF, 0xFF, 0x7F, -1);

    /** Returns the texts of a gateway. Its type is not a free text. */
    public static DatabaseTexts of(GatewayDraft draft) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("name", draft.name());
        if (draft.description() != null) {
            texts.put("description", draft.description());
        }
        if (draft.applications() != null) {
            texts.put("applications", String.join("", draft.applications()));
        }
        return new DatabaseTexts(texts);
    }

    /** Returns the texts of a trusted issuer. Its alias consists of ASCII. */
    public static DatabaseTexts of(IssuerSettings settings) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("name", settings.name());
        texts.put("issuer", settings.issuer());
        if (settings.description() != null) {
            texts.put("description", settings.description());
        }
        if (settings.jwksUrl() != null) {
            texts.put("jwksUrl", settings.jwksUrl());
        }
        if (settings.jwks() != null) {
            texts.put("jwks", settings.jwks());
        }
        if (settings.audiences() != null) {
            texts.put("audiences", String.join("", settings.audiences()));
        }
        return new DatabaseTexts(texts);
    }

    /** Returns the texts by which a list is selected. */
    static DatabaseTexts of(PageRequest request) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (request.filter() != null) {
            texts.put("filter", request.filter());
        }
        if (request.after() != null) {
            texts.put("cursor", request.after().name() + request.after().id());
        }
        return new DatabaseTexts(texts);
    }

    /**
     * Returns the members that the database may have rejected. They have a character that the fewest character sets
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
