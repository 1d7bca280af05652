// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.mapper;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of the application exchange lists the reserved claims. */
class ReservedClaimsTest {

    private static final Path PAGE = ProjectFolder.PATH.resolve("docs/application-exchange.md");
    private static final String INTRODUCTION =
            "These claims are reserved and never written, not even as the first name of a path:";
    private static final Pattern CLAIM = Pattern.compile("(?<=`)[\\w-]+(?=`)");

    @Test
    void thePageListsTheReservedClaimsAndNoOthers() throws IOException {
        assertThat(onThePage()).containsExactlyInAnyOrderElementsOf(ReservedClaims.NAMES);
    }

    static List<String> onThePage() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.equals(INTRODUCTION))
                .skip(2)
                .takeWhile(line -> !line.isEmpty())
                .flatMap(line -> CLAIM.matcher(line).results())
                .map(MatchResult::group)
                .toList();
    }
}
