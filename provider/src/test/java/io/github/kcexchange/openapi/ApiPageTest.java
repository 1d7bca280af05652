// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page docs/api.md is rendered from docs/openapi.yaml. */
class ApiPageTest {

    private static final Path PAGE = ProjectFolder.PATH.resolve("docs/api.md");
    private static final Path RENDERED = Path.of("target", "api.md").toAbsolutePath();

    @Test
    void thePageIsUpToDate() throws IOException {
        String rendered = ApiPage.of(OpenApi.read());
        Files.createDirectories(RENDERED.getParent());
        Files.writeString(RENDERED, rendered);
        assertThat(PAGE)
                .as("docs/api.md is out of date. Renew it: cp %s %s", RENDERED, PAGE)
                .exists()
                .content()
                .isEqualTo(rendered);
    }

    @Test
    void thePageShowsEveryOperationAndEverySchema() {
        OpenApi document = OpenApi.read();
        String page = ApiPage.of(document);
        assertThat(document.operations())
                .hasSizeGreaterThan(30)
                .allSatisfy(operation -> assertThat(page)
                        .contains("### " + operation.node().get("summary").textValue() + "\n")
                        .contains(operation.method().toUpperCase(Locale.ROOT) + " "));
        OpenApi.members(document.root().at("/components/schemas"))
                .forEach(schema -> assertThat(page).contains("### Schema " + schema.getKey() + "\n"));
    }

    @Test
    void everyLinkOfThePageLeadsToAHeadingOrAFile() {
        String page = ApiPage.of(OpenApi.read());
        List<String> anchors = found("(?m)^#+ (.+)$", page).stream()
                .map(title -> title.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w -]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toList());
        assertThat(anchors).doesNotHaveDuplicates();
        assertThat(found("]\\(#([^)]+)\\)", page))
                .hasSizeGreaterThan(100)
                .allSatisfy(link -> assertThat(anchors).contains(link));
        assertThat(found("]\\(([^#)]+)[^)]*\\)", page))
                .hasSizeGreaterThan(4)
                .allSatisfy(file -> assertThat(PAGE.resolveSibling(file)).exists());
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
