// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.kcexchange.management.page.Page;
import io.github.kcexchange.management.page.PageRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One page of a list, in HAL.
 *
 * @param links the link to this page and, if there is one, to the next page
 * @param embedded the elements, under the name of their kind
 * @param size the number of elements on this page
 */
@JsonPropertyOrder({"_links", "_embedded", "size"})
public record ListView(
        @JsonProperty("_links") Map<String, Link> links,
        @JsonProperty("_embedded") Map<String, List<?>> embedded,
        @JsonProperty("size") int size) {

    /**
     * Creates the view of a page.
     *
     * @param kind the name of the kind of the elements, as PingOne has it in {@code _embedded}
     * @param address the absolute address of the list, without a query
     */
    public static ListView of(String kind, String address, PageRequest request, Page<?> page) {
        Map<String, Link> links = Links.named("self", address + query(request.parameters(request.after())));
        if (page.last() != null) {
            links.put("next", new Link(address + query(request.parameters(page.last()))));
        }
        return new ListView(
                links, Map.of(kind, page.elements()), page.elements().size());
    }

    private static String query(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(parameter -> parameter.getKey() + '=' + encode(parameter.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
