// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.credential.jpa.JpaCredentialStoreFactory;
import io.github.kcexchange.keycloak.SupportedKeycloak;
import io.github.kcexchange.setup.mapper.MayActMapper;
import io.github.kcexchange.setup.policy.DelegationPolicyExecutorFactory;
import io.github.kcexchange.stub.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.provider.ProviderConfigProperty;

/** The page of the options names what the code reads. */
class OptionsPageTest {

    private static final Pattern ATTRIBUTE = Pattern.compile("[`\"](pingone\\.[a-z]+\\.[a-z.-]+)[`\"]");
    private static final Path PAGE = ProjectFolder.PATH.resolve("docs/configuration.md");
    private static final Path SOURCES = ProjectFolder.PATH.resolve("provider/src/main/java");

    @Test
    void thePageHasTheAttributesOfTheCodeAndNoOthers() throws IOException {
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            Set<String> read = sources.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(OptionsPageTest::attributesIn)
                    .collect(Collectors.toSet());
            assertThat(read).hasSizeGreaterThan(5);
            assertThat(attributesIn(PAGE).distinct()).containsExactlyInAnyOrderElementsOf(read);
        }
    }

    @Test
    void thePageHasEverySettingOfATrustedIssuer() throws IOException {
        Pattern setting = Pattern.compile("PREFIX \\+ \"([a-z.]+)\"");
        try (Stream<Path> sources = Files.walk(SOURCES.resolve("io/github/kcexchange/issuer"))) {
            List<String> stored = sources.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> namesIn(file, setting))
                    .toList();
            assertThat(stored).hasSizeGreaterThan(5);
            String page = Files.readString(PAGE);
            assertThat(stored).allMatch(name -> page.contains("`" + name + "`"));
        }
    }

    @Test
    void thePageHasEveryFieldOfTheMapperAndOfThePolicy() throws IOException {
        assertThat(rows()).containsAll(names(new MayActMapper().getConfigProperties()));
        assertThat(rows()).containsAll(names(new DelegationPolicyExecutorFactory().getConfigProperties()));
    }

    @Test
    void thePageHasEveryOptionOfTheServer() throws IOException {
        String spi = "--spi-pingone-gateway-credentials--jpa--";
        assertThat(rows()).contains(spi + SupportedKeycloak.OPTION);
        assertThat(rows())
                .containsAll(names(new JpaCredentialStoreFactory().getConfigMetadata()).stream()
                        .map(spi::concat)
                        .toList());
    }

    /** The names in the first column of all tables. */
    private static List<String> rows() throws IOException {
        Pattern first = Pattern.compile("(?m)^\\| `([^`]+)` \\|");
        return first.matcher(Files.readString(PAGE))
                .results()
                .map(row -> row.group(1))
                .toList();
    }

    private static List<String> names(List<ProviderConfigProperty> properties) {
        assertThat(properties).isNotEmpty();
        return properties.stream().map(ProviderConfigProperty::getName).toList();
    }

    private static Stream<String> attributesIn(Path file) {
        return namesIn(file, ATTRIBUTE);
    }

    private static Stream<String> namesIn(Path file, Pattern name) {
        try {
            return name.matcher(Files.readString(file)).results().map(found -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
