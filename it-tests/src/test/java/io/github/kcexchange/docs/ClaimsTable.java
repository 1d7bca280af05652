// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.wire.Json;
import io.github.kcexchange.wire.Jwt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table of token claims. An empty cell means that the claim is absent; {@code the same} means the value of the first
 * token.
 *
 * @param variables the shell variables that hold the tokens, named in the head of the columns
 * @param cells by claim, one for each token
 */
record ClaimsTable(List<String> variables, Map<String, List<String>> cells) {
    private static final Pattern VARIABLE = Pattern.compile("`\\$(\\w+)`");
    private static final Pattern CODE = Pattern.compile("`([^`]*)`.*");

    static ClaimsTable of(String head, List<String> rows) {
        Map<String, List<String>> cells = new LinkedHashMap<>();
        rows.stream().map(ClaimsTable::columns).forEach(row -> cells.put(code(row.get(0)), row.subList(1, row.size())));
        List<String> variables =
                VARIABLE.matcher(head).results().map(found -> found.group(1)).toList();
        return new ClaimsTable(variables, cells);
    }

    /** Fails unless the tokens, in the order of the columns, have the claims of the table. */
    void describes(List<Jwt> tokens) {
        for (int column = 0; column < variables.size(); column++) {
            Jwt token = tokens.get(column);
            Map<String, Object> actual = new LinkedHashMap<>(token.payload());
            actual.keySet().retainAll(cells.keySet());
            assertThat(actual).as("claims of $%s", variables.get(column)).isEqualTo(expected(column, tokens));
        }
    }

    private Map<String, Object> expected(int column, List<Jwt> tokens) {
        Map<String, Object> expected = new LinkedHashMap<>();
        cells.forEach((claim, row) -> {
            String cell = row.get(column);
            if (cell.startsWith("the same")) {
                expected.put(claim, tokens.get(0).claim(claim));
            } else if (!cell.isEmpty()) {
                expected.put(
                        claim,
                        Sample.of(
                                claim,
                                shown(claim, code(cell)),
                                tokens.get(column).claim(claim)));
            }
        });
        return expected;
    }

    /** The value as JSON has it. */
    private static Object shown(String claim, String code) {
        String json = code.startsWith("{") ? code : Json.text(code);
        return Json.object("{" + Json.text(claim) + ":" + json + "}").get(claim);
    }

    private static List<String> columns(String line) {
        return Stream.of(line.split("\\|", -1)).skip(1).map(String::strip).toList();
    }

    private static String code(String cell) {
        Matcher code = CODE.matcher(cell);
        assertThat(code.matches()).as("`%s` is shown as code", cell).isTrue();
        return code.group(1);
    }
}
