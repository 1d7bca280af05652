// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.kcexchange.server.Build;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The files for Keycloak's operator and for Helm, without a cluster. The schemas in {@code kubernetes/} name the
 * sources of the fields. The image of these files is the one that the package {@code cluster} builds and starts.
 */
final class KubernetesFilesIT {
    private static final String OPTIMIZED = "docs/config/operator/keycloak.yaml";
    private static final String INIT_CONTAINER = "docs/config/operator/init-container.yaml";
    private static final String HELM = "docs/config/helm/keycloakx-values.yaml";
    private static final YAMLMapper YAML = new YAMLMapper();

    @ParameterizedTest
    @ValueSource(strings = {OPTIMIZED, INIT_CONTAINER})
    void theOperatorsResourceHasTheFieldsOfItsSchema(String file) throws IOException {
        assertThat(errors("keycloak", yaml(file))).isEmpty();
    }

    @Test
    void theValuesOfTheChartHaveTheFieldsOfItsSchema() throws IOException {
        assertThat(errors("keycloakx-values", yaml(HELM))).isEmpty();
    }

    /** Otherwise, the other tests would prove nothing. */
    @Test
    void theSchemasRejectAnotherFieldAndAnotherType() throws IOException {
        ObjectNode misspelt = (ObjectNode) yaml(OPTIMIZED);
        ((ObjectNode) misspelt.get("spec")).put("optimized", true);
        assertThat(errors("keycloak", misspelt)).hasSize(1);
        ObjectNode unquoted = (ObjectNode) yaml(OPTIMIZED);
        ((ObjectNode) unquoted.at("/spec/additionalOptions/1")).put("value", 60);
        assertThat(errors("keycloak", unquoted)).hasSize(1);
        ObjectNode values = (ObjectNode) yaml(HELM);
        assertThat(errors("keycloakx-values", values.put("environment", ""))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {OPTIMIZED, INIT_CONTAINER})
    void theOptionsAreThoseOfThePage(String file) throws IOException {
        List<String> options = texts(yaml(file).at("/spec/additionalOptions"), "name");
        assertThat(options).isNotEmpty();
        String page = text("docs/configuration.md");
        assertThat(options).allSatisfy(option -> assertThat(page).contains("`--" + option));
    }

    @Test
    void theVariablesOfTheChartAreTheOptionsOfTheOperatorsFile() throws IOException {
        List<String> variables = texts(YAML.readTree(yaml(HELM).get("extraEnv").textValue()), "name");
        List<String> options = texts(yaml(OPTIMIZED).at("/spec/additionalOptions"), "name").stream()
                .map(KubernetesFilesIT::variable)
                .toList();
        assertThat(variables).contains("KC_HOSTNAME").containsAll(options).hasSize(1 + options.size());
    }

    @Test
    void bothFilesStartTheImageOfTheDockerfile() throws IOException {
        JsonNode resource = yaml(OPTIMIZED).get("spec");
        JsonNode values = yaml(HELM);
        String tag = values.at("/image/tag").textValue();
        assertThat(resource.get("image").textValue())
                .isEqualTo(values.at("/image/repository").textValue() + ":" + tag);
        assertThat(text("docker/Dockerfile"))
                .contains("KEYCLOAK_IMAGE=quay.io/keycloak/keycloak:" + tag)
                .contains("build --db=" + resource.at("/db/vendor").textValue() + " ")
                .contains("build --db=" + values.at("/database/vendor").textValue() + " ");
        assertThat(resource.get("startOptimized").booleanValue()).isTrue();
        assertThat(values.get("args").toString()).isEqualTo("[\"start\",\"--optimized\"]");
    }

    /** As the operator and Keycloak turn an option into an environment variable. */
    private static String variable(String option) {
        return "KC_" + option.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static List<String> texts(JsonNode list, String member) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.get(member).textValue()));
        return texts;
    }

    private static List<Error> errors(String schema, JsonNode document) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                KubernetesFilesIT.class.getResourceAsStream("/kubernetes/" + schema + ".schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .validate(document.toString(), InputFormat.JSON);
        }
    }

    private static JsonNode yaml(String file) throws IOException {
        return YAML.readTree(text(file));
    }

    private static String text(String file) throws IOException {
        return Files.readString(Build.projectFolder().resolve(file));
    }
}
