// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kcexchange.server.Build;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The files in {@code docs/config/terraform}, without Terraform, which the build cannot download. HashiCorp's own
 * parser reads them. The arguments are compared with those that the provider keycloak/keycloak documents, and the
 * values with {@code realm.json}, which another test imports.
 */
final class TerraformFilesIT {
    /** The arguments in use, from the provider's documentation of these resources. */
    private static final Map<String, Set<String>> ARGUMENTS = Map.of(
            "keycloak_realm",
            Set.of("realm", "enabled"),
            "keycloak_openid_client",
            Set.of(
                    "realm_id",
                    "client_id",
                    "name",
                    "access_type",
                    "standard_flow_enabled",
                    "valid_redirect_uris",
                    "service_accounts_enabled",
                    "client_authenticator_type",
                    "full_scope_allowed",
                    "extra_config",
                    "lifecycle"),
            "keycloak_openid_audience_protocol_mapper",
            Set.of("realm_id", "client_id", "name", "included_client_audience", "included_custom_audience"),
            "keycloak_generic_protocol_mapper",
            Set.of("realm_id", "client_id", "name", "protocol", "protocol_mapper", "config"));

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static final Map<String, Map<String, JsonNode>> RESOURCES = new TreeMap<>();

    @BeforeAll
    static void readTheFiles() throws Exception {
        Path tool = Build.projectFolder().resolve("it-tests/src/test/terraform");
        for (String file : List.of("package.json", "package-lock.json", "to-json.js")) {
            Files.copy(tool.resolve(file), folder.resolve(file));
        }
        output("npm", "ci", "--no-audit", "--no-fund");
        File[] files =
                Build.projectFolder().resolve("docs/config/terraform").toFile().listFiles();
        for (File file : files) {
            json(file.getPath())
                    .path("resource")
                    .properties()
                    .forEach(type -> type.getValue()
                            .properties()
                            .forEach(named -> RESOURCES
                                    .computeIfAbsent(type.getKey(), key -> new TreeMap<>())
                                    .put(named.getKey(), named.getValue().get(0))));
        }
    }

    @Test
    void everyArgumentIsOneThatTheProviderHas() {
        assertThat(RESOURCES.keySet()).isEqualTo(ARGUMENTS.keySet());
        RESOURCES.forEach((type, named) -> named.forEach((name, arguments) ->
                assertThat(ARGUMENTS.get(type)).as(type + " " + name).containsAll(names(arguments))));
    }

    @Test
    void theClientsHaveTheSettingsOfTheImportedRealm() throws Exception {
        Map<String, JsonNode> imported = new HashMap<>();
        JSON.readTree(Build.projectFolder().resolve("docs/config/realm.json").toFile())
                .get("clients")
                .forEach(client -> imported.put(client.get("clientId").asText(), client));
        Map<String, JsonNode> clients = RESOURCES.get("keycloak_openid_client");
        assertThat(clients).hasSize(4);
        clients.values().forEach(client -> {
            JsonNode expected = imported.get(client.get("client_id").asText());
            assertThat(client.get("access_type").asText()).isEqualTo("CONFIDENTIAL");
            assertThat(client.path("name").asText())
                    .isEqualTo(expected.path("name").asText());
            assertThat(client.path("client_authenticator_type").asText())
                    .isEqualTo(expected.path("clientAuthenticatorType").asText());
            assertThat(client.path("service_accounts_enabled").asBoolean())
                    .isEqualTo(expected.path("serviceAccountsEnabled").asBoolean());
            assertThat(resolved(client.path("extra_config"))).isEqualTo(resolved(expected.path("attributes")));
        });
    }

    @Test
    void theMayActMapperIsThatOfTheImportedRealm() {
        assertThat(RESOURCES.get("keycloak_generic_protocol_mapper").values())
                .singleElement()
                .satisfies(mapper -> {
                    assertThat(mapper.get("protocol").asText()).isEqualTo("openid-connect");
                    assertThat(mapper.get("protocol_mapper").asText()).isEqualTo("pingone-may-act-mapper");
                    assertThat(resolved(mapper.get("config"))).isEqualTo(Map.of("may.act.client.id", "orders"));
                });
    }

    /** Otherwise, the other tests would prove nothing about the syntax. */
    @Test
    void theParserRejectsAnIncompleteFile() throws Exception {
        Path incomplete = Files.writeString(folder.resolve("incomplete.tf"), "resource \"a\" \"b\" {\n");
        assertThatThrownBy(() -> json(incomplete.toString())).hasMessageContaining("incomplete.tf");
    }

    private static List<String> names(JsonNode arguments) {
        List<String> names = new ArrayList<>();
        arguments.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The texts, with the client ids instead of references to clients. */
    private static Map<String, String> resolved(JsonNode texts) {
        Map<String, String> resolved = new TreeMap<>();
        texts.properties()
                .forEach(text -> resolved.put(
                        text.getKey(),
                        text.getValue()
                                .asText()
                                .replaceFirst("^\\$\\{keycloak_openid_client\\.(\\w+)\\.client_id}$", "$1")));
        return resolved;
    }

    private static JsonNode json(String file) throws IOException {
        return JSON.readTree(output("node", "to-json.js", file));
    }

    private static String output(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return output;
    }
}
