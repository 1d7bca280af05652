// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kcexchange.docs.RequestFile.NamedRequest;
import io.github.kcexchange.server.Build;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.Server;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Secret;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

/** Every request of docs/requests.http has the status that its title names, in a realm like the demo's. */
@OnKeycloak
final class RequestsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{(\\w+)}}");

    /** The token of the administrator, which the first request obtains, is valid for one minute. */
    private static final Duration RENEWED = Duration.ofSeconds(30);

    private final Server server;
    private final String realm = "requests-" + UUID.randomUUID();

    RequestsIT(Server server) {
        this.server = server;
    }

    @Test
    void everyRequestIsAnsweredAsItsTitleSays() throws IOException {
        importTheDemosRealm();
        Map<String, String> variables = variables();
        List<NamedRequest> requests = RequestFile.read();
        assertThat(requests).hasSizeGreaterThan(30);
        Instant renewal = Instant.now().plus(RENEWED);
        for (NamedRequest request : requests) {
            if (Instant.now().isAfter(renewal)) {
                answered(requests.get(0), variables);
                renewal = Instant.now().plus(RENEWED);
            }
            answered(request, variables);
        }
    }

    private static void answered(NamedRequest request, Map<String, String> variables) {
        Answer answer = send(request, variables);
        assertThat(answer.status()).as("%s: %s", request.title(), answer).isEqualTo(request.status());
        request.values().forEach((name, place) -> variables.put(name, text(answer, place)));
    }

    private void importTheDemosRealm() throws IOException {
        RealmRepresentation demo = JSON.readValue(
                Build.projectFolder().resolve("docker/demo-realm.json").toFile(), RealmRepresentation.class);
        demo.setRealm(realm);
        server.create(demo);
    }

    /** The demo's environment, for this server and this realm. */
    private Map<String, String> variables() throws IOException {
        Map<String, Map<String, String>> environments = JSON.readValue(
                Build.projectFolder().resolve("docs/http-client.env.json").toFile(), new TypeReference<>() {});
        Map<String, String> variables = new TreeMap<>(environments.get("demo"));
        assertThat(variables).containsEntry("server", "http://localhost:8080").containsEntry("realm", "demo");
        variables.put("server", server.url().toString());
        variables.put("realm", realm);
        return variables;
    }

    private static Answer send(NamedRequest request, Map<String, String> variables) {
        Http call = Http.call(request.method(), URI.create(filled(request.address(), variables)));
        for (Map.Entry<String, String> header : request.headers().entrySet()) {
            call = call.header(header.getKey(), filled(header.getValue(), variables));
        }
        return call.body(filled(request.body(), variables)).send();
    }

    private static String filled(String text, Map<String, String> variables) {
        return VARIABLE.matcher(text).replaceAll(variable -> {
            assertThat(variables.keySet()).as("%s", text).contains(variable.group(1));
            return Matcher.quoteReplacement(variables.get(variable.group(1)));
        });
    }

    private static String text(Answer answer, String place) {
        Object value = answer.json();
        for (String part : place.replace("[", ".[").split("\\.")) {
            value = part.startsWith("[")
                    ? ((List<?>) value).get(Integer.parseInt(part.substring(1, part.length() - 1)))
                    : ((Map<?, ?>) value).get(part);
        }
        return value instanceof Secret secret ? secret.reveal() : (String) value;
    }
}
