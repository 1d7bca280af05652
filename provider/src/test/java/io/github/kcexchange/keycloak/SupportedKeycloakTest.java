// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.kcexchange.credential.CredentialStoreSpi;
import io.github.kcexchange.credential.jpa.JpaCredentialStoreFactory;
import io.github.kcexchange.stub.ProjectFolder;
import io.github.kcexchange.stub.Stub;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.Config;
import org.keycloak.common.Version;

class SupportedKeycloakTest {

    /** The form in which Keycloak reads its configuration from system properties, if it runs without Quarkus. */
    private static final String PROPERTY = "keycloak.pingone-gateway-credentials.jpa.allow-untested-keycloak";

    @AfterEach
    void removeTheOption() {
        System.clearProperty(PROPERTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"26.5.0", "26.5.7", "26.6.0", "26.7.0", "26.7.4", "26.7.12", "26.7.0.redhat-00001"})
    void everyPatchOfATestedLineStartsWithoutTheOptionAndWithoutAWarning(String version) {
        assertThat(SupportedKeycloak.require(version, untested(false))).isEmpty();
        assertThat(SupportedKeycloak.require(version, untested(true))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "26.4.9",
                "26.8.0",
                "27.0.0",
                "999.0.0-SNAPSHOT",
                "26.50.0",
                "26.70.1",
                "126.5.0",
                "2.6.5",
                "26.7",
                ""
            })
    void anyOtherVersionIsRejectedWithTheWaysOut(String version) {
        assertThatIllegalStateException()
                .isThrownBy(() -> SupportedKeycloak.require(version, untested(false)))
                .withMessage(
                        "The PingOne token exchange extension was tested on Keycloak 26.5, 26.6, 26.7, but this is "
                                + version
                                + ". Use a tested version of Keycloak, or a version of the extension that was tested on"
                                + " this one. To start anyway, set"
                                + " --spi-pingone-gateway-credentials--jpa--allow-untested-keycloak=true.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"26.4.9", "26.8.0", "27.0.0", "999.0.0-SNAPSHOT"})
    void theOptionAllowsAnyOtherVersionWithAWarningThatNamesItAndTheTestedOnes(String version) {
        assertThat(SupportedKeycloak.require(version, untested(true)))
                .contains("The PingOne token exchange extension was tested on Keycloak 26.5, 26.6, 26.7, but this is "
                        + version
                        + ". It starts because allow-untested-keycloak is true. Use a tested version in production.");
    }

    @Test
    void theOptionIsReadFromTheConfigurationOfTheServer() {
        System.setProperty(PROPERTY, "true");
        assertThat(SupportedKeycloak.require("26.8.0", SupportedKeycloak.options()))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "", "yes please", "TRUE?"})
    void anyOtherValueOfTheOptionAllowsNothing(String value) {
        System.setProperty(PROPERTY, value);
        assertThatIllegalStateException()
                .isThrownBy(() -> SupportedKeycloak.require("26.8.0", SupportedKeycloak.options()));
    }

    @Test
    void theOptionBelongsToTheSpiOfTheExtension() {
        System.setProperty(PROPERTY, "true");
        Config.Scope ofTheStore =
                Config.scope(new CredentialStoreSpi().getName(), new JpaCredentialStoreFactory().getId());
        assertThat(ofTheStore.getBoolean(SupportedKeycloak.OPTION)).isTrue();
    }

    @Test
    void theVersionThatThisIsBuiltAgainstIsSupported() {
        assertThatCode(() -> SupportedKeycloak.require(Version.VERSION, untested(false)))
                .doesNotThrowAnyException();
    }

    /** Maven's enforcer reads no file of checksums, so docker/pom.xml repeats the checksum. */
    @Test
    void mavenAndTheScriptsAcceptTheSameDistribution() throws IOException {
        String entry = Files.readAllLines(ProjectFolder.PATH.resolve("docker/keycloak.sha512")).stream()
                .filter(line -> line.endsWith("-" + Version.VERSION + ".zip"))
                .findFirst()
                .orElseThrow();
        assertThat(Files.readString(ProjectFolder.PATH.resolve("docker/pom.xml")))
                .contains("<keycloak.sha512>" + entry.substring(0, entry.indexOf(' ')) + "</keycloak.sha512>");
    }

    /** These files repeat the version of pom.xml, because they do not read it. */
    @ParameterizedTest
    @ValueSource(strings = {"docker/Dockerfile", "docker/compose.yaml", "docker/trial/Dockerfile"})
    void aFileThatRepeatsTheVersionNamesTheOneThatThisIsBuiltAgainst(String file) throws IOException {
        String major = Version.VERSION.substring(0, Version.VERSION.indexOf('.'));
        Pattern version = Pattern.compile("\\b" + major + "\\.\\d+\\.\\d+\\b");
        assertThat(version.matcher(Files.readString(ProjectFolder.PATH.resolve(file)))
                        .results()
                        .map(MatchResult::group))
                .isNotEmpty()
                .containsOnly(Version.VERSION);
    }

    /** Keycloak turns an environment variable into an option: lower case, and {@code -} for {@code _}. */
    @Test
    void thePageOfTheOptionsNamesTheEnvironmentVariableThatKeycloakReads() throws IOException {
        String option = "spi-pingone-gateway-credentials--jpa--" + SupportedKeycloak.OPTION;
        String variable = "KC_" + option.toUpperCase(Locale.ROOT).replace('-', '_');
        assertThat(Files.readString(ProjectFolder.PATH.resolve("docs/configuration.md")))
                .contains("`--" + option + "`")
                .contains("`" + variable + "`");
    }

    private static Config.Scope untested(boolean allowed) {
        return Stub.of(Config.Scope.class)
                .calling(
                        "getBoolean",
                        arguments -> Optional.of(arguments.get(0))
                                .filter("allow-untested-keycloak"::equals)
                                .map(option -> allowed)
                                .orElseThrow())
                .get();
    }
}
