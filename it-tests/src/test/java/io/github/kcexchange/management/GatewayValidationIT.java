// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Http;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Validation reports all faults of a gateway at once, and an invalid gateway is not stored. */
@OnKeycloak
@TouchesSql
final class GatewayValidationIT {
    private static final List<String> TYPES =
            List.of("PING_FEDERATE", "API_GATEWAY_INTEGRATION", "LDAP", "RADIUS", "PING_INTELLIGENCE", "AUTHORIZE");
    private static final String ALPHABET =
            "Must not contain %s. Letters, marks, digits, spaces and . ' _ - / are allowed.";

    private final TestRealm realm;
    private final ManagementApi api;

    GatewayValidationIT(TestRealm realm) {
        this.realm = realm;
        this.api = realm.management();
    }

    @Test
    void everyMissingMemberIsNamed() {
        ManagementError.INVALID_DATA.is(
                api.post("/gateways", Map.of()),
                ManagementError.required("name"),
                ManagementError.required("type"),
                ManagementError.required("enabled"));
        ManagementError.INVALID_DATA.is(
                api.call("POST", "/gateways")
                        .header("Content-Type", "application/json")
                        .body("{\"name\":null,\"type\":null,\"enabled\":null}")
                        .send(),
                ManagementError.required("name"),
                ManagementError.required("type"),
                ManagementError.required("enabled"));
    }

    @Test
    void everyWrongMemberIsNamed() {
        Answer rejected = api.post(
                "/gateways",
                Map.of("name", 7, "type", true, "enabled", "yes", "description", List.of(), "applications", "a"));
        ManagementError.INVALID_DATA.is(
                rejected,
                ManagementError.invalid("name", "Must be a string."),
                ManagementError.invalid("description", "Must be a string."),
                ManagementError.invalid("type", "Must be a string."),
                ManagementError.invalid("enabled", "Must be true or false."),
                ManagementError.invalid("applications", "Must be a list of strings."));
    }

    @Test
    void membersAreNamedInTheirOwnCase() {
        ManagementError.INVALID_DATA.is(
                api.post("/gateways", Map.of("Name", "x", "TYPE", "LDAP", "Enabled", true)),
                ManagementError.required("name"),
                ManagementError.required("type"),
                ManagementError.required("enabled"));
    }

    @Test
    void aDescriptionThatIsNullIsAbsent() {
        Map<String, Object> body = Gateway.description("described by null");
        body.put("description", null);
        Answer created = api.post("/gateways", body).hasStatus(201);
        assertThat(created.json()).doesNotContainKey("description");
        String path = "/gateways/" + created.json().get("id");
        body.put("description", "text");
        api.put(path, body).hasStatus(200);
        body.put("description", null);
        assertThat(api.put(path, body).hasStatus(200).json()).doesNotContainKey("description");
    }

    /** In a replacement, null could mean that the gateway stays bound, or that it becomes open to all. */
    @Test
    void applicationsThatAreNullAreNoList() {
        Map<String, Object> body = Gateway.description("bound to null");
        body.put("applications", null);
        Map<String, Object> fault = ManagementError.invalid("applications", "Must be a list of strings.");
        ManagementError.INVALID_DATA.is(api.post("/gateways", body), fault);
        Gateway gateway = realm.gateway("bound to null");
        ManagementError.INVALID_DATA.is(api.put(gateway.path(), body), fault);
    }

    @Test
    void aGatewayIsNotReplacedByAnInvalidBody() {
        Gateway gateway = realm.gateway("kept as it is");
        Map<String, Object> before = api.get(gateway.path()).json();
        ManagementError.INVALID_DATA.is(
                api.put(gateway.path(), Map.of("name", 7)),
                ManagementError.invalid("name", "Must be a string."),
                ManagementError.required("type"),
                ManagementError.required("enabled"));
        Http call = api.call("PUT", gateway.path());
        ManagementError.INVALID_DATA.is(
                call.header("Content-Type", "application/json").body("[]").send(),
                ManagementError.invalid("body", "Must be a JSON object."));
        ManagementError.UNSUPPORTED_MEDIA_TYPE.is(
                call.header("Content-Type", "text/plain").body("{}").send());
        assertThat(api.get(gateway.path()).json()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Edge,1 | U+002C (COMMA)",
                "a<b> | U+003C (LESS-THAN SIGN)",
                "'tab\there' | U+0009 (CHARACTER TABULATION)",
                "semi;colon | U+003B (SEMICOLON)",
                "emoji \ud83d\ude00 | U+1F600 (GRINNING FACE)",
                "a\"b | U+0022 (QUOTATION MARK)",
                "at@home | U+0040 (COMMERCIAL AT)",
                "# | U+0023 (NUMBER SIGN)"
            })
    void aNameWithOtherCharactersIsInvalid(String name, String character) {
        rejectedName(name, ALPHABET.formatted(character));
    }

    @Test
    void aNameIsNeitherBlankNorPaddedNorTooLong() {
        rejectedName(" ", "Must not be blank.");
        rejectedName("", "Must not be blank.");
        rejectedName(" a", "Must not begin or end with a space.");
        rejectedName("a ", "Must not begin or end with a space.");
        rejectedName("a".repeat(256), "Must not be longer than 255 characters.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"O'Hara's gate_1.2-x", "Edge/1", "Zürich Süd", "ゲートウェイ", "e\u0301", "٣"})
    void aNameOfLettersMarksAndDigitsIsValid(String name) {
        Answer created = api.post("/gateways", Gateway.description(name)).hasStatus(201);
        assertThat(created.json()).containsEntry("name", name);
        assertThat(api.get("/gateways/" + created.json().get("id")).json()).containsEntry("name", name);
    }

    @Test
    void aNameIsUniqueInTheEnvironment() {
        realm.gateway("taken");
        Gateway other = realm.gateway("other");
        Map<String, Object> body = Gateway.description("taken");
        ManagementError.INVALID_DATA.is(api.post("/gateways", body), ManagementError.NAME_TAKEN);
        ManagementError.INVALID_DATA.is(api.put(other.path(), body), ManagementError.NAME_TAKEN);
        assertThat(api.get(other.path()).json()).containsEntry("name", "other");
        realm.neighbour().gateway("taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PINGFEDERATE", "ping_federate", "", "LDAP "})
    void anUnknownTypeIsInvalid(String type) {
        Map<String, Object> body = Gateway.description("typed");
        body.put("type", type);
        ManagementError.INVALID_DATA.is(
                api.post("/gateways", body),
                ManagementError.detail(
                        "INVALID_VALUE",
                        "type",
                        "Must be one of: " + String.join(", ", TYPES) + ".",
                        Map.of("allowedValues", TYPES)));
    }

    @Test
    void theTypeCannotBeChanged() {
        Gateway gateway = realm.gateway("of a type");
        Map<String, Object> body = Gateway.description("of a type");
        body.put("type", "LDAP");
        ManagementError.INVALID_DATA.is(
                api.put(gateway.path(), body), ManagementError.invalid("type", "Cannot be changed."));
        assertThat(api.get(gateway.path()).json()).containsEntry("type", "PING_FEDERATE");
    }

    /** Joined with ##, "trail#" and another application would be read as two other applications. */
    @ParameterizedTest
    @ValueSource(strings = {"trail#", "#trail", "tr##ail", " trail", "trail "})
    void anAmbiguousApplicationIdIsInvalid(String clientId) {
        realm.application(clientId);
        realm.application("next to " + clientId);
        Map<String, Object> body = Gateway.description("for clients with a hash");
        for (List<String> applications : List.of(List.of(clientId), List.of(clientId, "next to " + clientId))) {
            body.put("applications", applications);
            ManagementError.INVALID_DATA.is(
                    api.post("/gateways", body),
                    ManagementError.invalid(
                            "applications",
                            "Must not begin or end with # or a space, or contain ##,"
                                    + " which separates the stored client ids."));
        }
        assertThat(api.get("/gateways").hasStatus(200).json().toString()).doesNotContain("for clients with a hash");
    }

    @Test
    void anyUnambiguousApplicationIdIsValid() {
        List<String> applications = List.of("in#side", "in, side", "in side");
        applications.forEach(realm::application);
        Map<String, Object> body = Gateway.description("for clients of all kinds");
        body.put("applications", applications);
        Answer created = api.post("/gateways", body).hasStatus(201);
        assertThat(created.json()).containsEntry("applications", applications);
        body.put(
                "applications",
                Stream.concat(applications.stream(), applications.stream()).toList());
        api.put("/gateways/" + created.json().get("id"), body).hasStatus(200);
        assertThat(api.get("/gateways/" + created.json().get("id")).json()).containsEntry("applications", applications);
    }

    @Test
    void anApplicationMustBeAClientOfTheRealm() {
        Map<String, Object> body = Gateway.description("for unknown clients");
        for (String clientId : List.of("stranger", "", "a##b", "two words\u0000")) {
            body.put("applications", List.of(clientId));
            ManagementError.INVALID_DATA.is(api.post("/gateways", body), ManagementError.NO_APPLICATION);
        }
        body.put("applications", Arrays.asList("a", null));
        ManagementError.INVALID_DATA.is(
                api.post("/gateways", body), ManagementError.invalid("applications", "Must be a list of strings."));
    }

    @Test
    void aDescriptionIsPlainTextOfLimitedLength() {
        Map<String, Object> body = Gateway.description("described");
        body.put("description", "a\u0000b");
        ManagementError.INVALID_DATA.is(
                api.post("/gateways", body),
                ManagementError.invalid(
                        "description", "Must not contain control characters other than line breaks and tabs."));
        body.put("description", "a".repeat(256));
        ManagementError.INVALID_DATA.is(
                api.post("/gateways", body),
                ManagementError.invalid("description", "Must not be longer than 255 characters."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\":1,\"a\":2}", "{}{}", "not json"})
    void aBodyThatIsNoJsonIsInvalid(String body) {
        rejectedBody(body, "Must be one well-formed JSON object without repeated members.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "7", "null"})
    void aBodyThatIsNoObjectIsInvalid(String body) {
        rejectedBody(body, "Must be a JSON object.");
    }

    @Test
    void aBodyIsRequired() {
        Answer rejected = api.call("POST", "/gateways")
                .header("Content-Type", "application/json")
                .send();
        ManagementError.INVALID_DATA.is(rejected, ManagementError.required("body"));
    }

    @Test
    void aBodyHasALimitedLength() {
        rejectedBody("{\"x\":\"" + "x".repeat(65536) + "\"}", "Must not be longer than 65536 bytes.");
    }

    @Test
    void aBodyOfAnotherTypeIsNotRead() {
        Answer rejected = api.call("POST", "/gateways")
                .header("Content-Type", "text/plain")
                .body("{}")
                .send();
        ManagementError.UNSUPPORTED_MEDIA_TYPE.is(rejected);
    }

    private void rejectedName(String name, String message) {
        ManagementError.INVALID_DATA.is(
                api.post("/gateways", Gateway.description(name)), ManagementError.invalid("name", message));
    }

    private void rejectedBody(String body, String message) {
        Answer rejected = api.call("POST", "/gateways")
                .header("Content-Type", "application/json")
                .body(body)
                .send();
        ManagementError.INVALID_DATA.is(rejected, ManagementError.invalid("body", message));
    }
}
