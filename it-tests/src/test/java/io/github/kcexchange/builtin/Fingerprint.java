// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.builtin;

import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Json;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.keycloak.representations.idm.EventRepresentation;

/**
 * The content of an answer and its events, without the values that differ between runs: ids, times, addresses, orders.
 */
record Fingerprint(int status, Map<String, String> headers, String body, List<String> events) {
    private static final List<String> HEADERS = List.of("Cache-Control", "Pragma", "Content-Type", "WWW-Authenticate");
    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    static Fingerprint of(Answer answer, TestRealm realm) {
        Map<String, String> headers = new TreeMap<>();
        HEADERS.forEach(name -> answer.header(name).ifPresent(value -> headers.put(name, value)));
        List<String> events = realm.events().all().stream()
                .map(event -> normal(described(event), realm))
                .sorted()
                .toList();
        return new Fingerprint(answer.status(), headers, normal(answer.json(), realm), events);
    }

    private static Map<String, Object> described(EventRepresentation event) {
        Map<String, Object> members = new HashMap<>();
        members.put("type", event.getType());
        members.put("error", event.getError());
        members.put("client", event.getClientId());
        members.put("user", event.getUserId());
        members.put("details", event.getDetails());
        return members;
    }

    private static String normal(Map<String, Object> members, TestRealm realm) {
        return Json.text(sorted(members))
                .replace(realm.server().publicUrl().toString(), "(server)")
                .replace("/realms/" + realm.name(), "/realms/(realm)")
                .replace("default-roles-" + realm.name(), "default-roles-(realm)")
                .replaceAll(UUID, "(uuid)")
                .replaceAll("\"(sid|kid|session_state|at_hash)\":\"[^\"]+\"", "\"$1\":\"($1)\"")
                .replaceAll("\"(iat|exp|auth_time|expires_in|refresh_expires_in)\":\\d+", "\"$1\":(seconds)");
    }

    /** Decodes tokens and sorts all lists, because Keycloak's sets have no order. */
    private static Object sorted(Object value) {
        if (value instanceof Secret token) {
            Jwt jwt = Jwt.of(token);
            return List.of(sorted(jwt.header()), sorted(jwt.payload()));
        }
        if (value instanceof Map<?, ?> members) {
            Map<String, Object> ordered = new TreeMap<>();
            members.forEach((name, member) -> ordered.put((String) name, sorted("scope".equals(name), member)));
            return ordered;
        }
        return value instanceof List<?> list
                ? list.stream()
                        .map(member -> Json.text(sorted(member)))
                        .sorted()
                        .toList()
                : value;
    }

    private static Object sorted(boolean words, Object value) {
        return words && value instanceof String scope
                ? Arrays.stream(scope.split(" ")).sorted().collect(Collectors.joining(" "))
                : sorted(value);
    }
}
