// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.themes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class AdminMessagesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/theme/pingone-exchange/admin/messages");
    private static final Pattern BUNDLE = Pattern.compile("messages_(\\w+)\\.properties");
    private static final String OURS = "/theme/pingone-exchange/admin/messages/messages_%s.properties";
    private static final String STOCK = "/theme/keycloak.v2/admin/messages/messages_%s.properties";

    /** The texts that name a control of Keycloak's own pages, each with the key of the control's label. */
    private static final Map<String, String> CONTROLS = Map.of(
            "pingone.eventsOffText", "saveEvents",
            "pingone.fix.consent", "consentRequired",
            "pingone.noProvidersText", "identityProviders");

    /** The languages that have a bundle. */
    static List<String> languages() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.map(file -> BUNDLE.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(bundle -> bundle.group(1))
                    .sorted()
                    .toList();
        }
    }

    static List<String> translations() throws IOException {
        return languages().stream().filter(language -> !language.equals("en")).toList();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyLanguageHasTheKeysOfEnglish(String language) {
        assertThat(messages(OURS, language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(messages(OURS, "en").stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noMessageIsEmpty(String language) {
        assertThat(messages(OURS, language).values())
                .isNotEmpty()
                .noneMatch(text -> text.toString().isBlank());
    }

    /** Single words and product names can be the same in several languages. Sentences cannot. */
    @ParameterizedTest
    @MethodSource("translations")
    void everyMessageIsTranslated(String language) {
        var english = messages(OURS, "en");
        var translated = messages(OURS, language);
        assertThat(english.stringPropertyNames())
                .filteredOn(key -> english.getProperty(key).split(" ").length > 2)
                .isNotEmpty()
                .allSatisfy(key -> assertThat(translated.getProperty(key)).isNotEqualTo(english.getProperty(key)));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyTranslationHasTheVariablesOfEnglish(String language) {
        var english = messages(OURS, "en");
        var translated = messages(OURS, language);
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(variables(translated.getProperty(key)))
                        .as(key)
                        .containsExactlyInAnyOrderElementsOf(variables(english.getProperty(key))));
    }

    @Test
    void everyKeyIsOneThatTheStockConsoleShowsOrOneOfOurPages() {
        assertThat(messages(STOCK, "en").stringPropertyNames())
                .containsAll(messages(OURS, "en").stringPropertyNames().stream()
                        .filter(key -> !key.startsWith("pingone."))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aTextThatNamesAControlOfKeycloakHasItsLabel(String language) {
        var ours = messages(OURS, language);
        var stock = messages(STOCK, language);
        CONTROLS.forEach((text, label) -> assertThat(withPlainApostrophes(ours.getProperty(text)))
                .as(text)
                .contains(withPlainApostrophes(stock.getProperty(label))));
    }

    /** The French texts of the extension have another apostrophe than Keycloak's. */
    private static String withPlainApostrophes(String text) {
        return text.replace('’', '\'');
    }

    private static List<String> variables(String text) {
        return Pattern.compile("\\{\\{\\w+}}|<\\w+/>")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static Properties messages(String bundle, String language) {
        String path = bundle.formatted(language);
        var messages = new Properties();
        try (var stream = AdminMessagesTest.class.getResourceAsStream(path)) {
            assertThat(stream).as(path).isNotNull();
            messages.load(new InputStreamReader(stream, UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return messages;
    }
}
