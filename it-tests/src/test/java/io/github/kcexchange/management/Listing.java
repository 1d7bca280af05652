// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management;

import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Http;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Reads lists of the management API. */
public final class Listing {

    private Listing() {}

    /** The elements of one page. */
    public static List<Map<?, ?>> elements(Answer answer, String kind) {
        List<?> elements = (List<?>) ((Map<?, ?>) answer.hasStatus(200).json().get("_embedded")).get(kind);
        return elements.stream().<Map<?, ?>>map(element -> (Map<?, ?>) element).toList();
    }

    /** A member of each element of one page. */
    public static List<Object> members(Answer answer, String kind, String member) {
        return elements(answer, kind).stream()
                .map(element -> (Object) element.get(member))
                .toList();
    }

    /** A member of each element of this page and all following pages. */
    public static List<Object> membersOfAll(ManagementApi api, Answer first, String kind, String member) {
        List<Object> all = new ArrayList<>(members(first, kind, member));
        for (Object next = link(first, "next"); next != null; ) {
            Answer page = Http.call("GET", api.realm().server().reachable(next))
                    .bearer(api.token())
                    .send();
            all.addAll(members(page, kind, member));
            next = link(page, "next");
        }
        return all;
    }

    public static Object link(Answer answer, String name) {
        Map<?, ?> link = (Map<?, ?>) ((Map<?, ?>) answer.json().get("_links")).get(name);
        return link == null ? null : link.get("href");
    }

    /** The decoded cursor of the next page. */
    public static String cursor(Answer answer) {
        String next = String.valueOf(link(answer, "next"));
        String cursor = next.substring(next.indexOf("cursor=") + "cursor=".length());
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    }

    /** Encoded for a query. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
