// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.kcexchange.management.error.ErrorDetail;
import io.github.kcexchange.management.error.Rejected;
import io.github.kcexchange.query.PagePosition;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {

    @Test
    void asksForTheLongestFirstPageByDefault() {
        assertThat(PageRequest.of(query())).isEqualTo(new PageRequest(1000, null, null));
    }

    @Test
    void readsLimitCursorAndFilter() {
        Position position = new Position("a", "1");
        assertThat(PageRequest.of(query("limit", "10", "cursor", position.cursor(), "filter", "name eq \"a\"")))
                .isEqualTo(new PageRequest(10, position, "name eq \"a\""));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "007,7", "1000,1000", "1001,1000", "99999999999999999999,1000"})
    void limitsThePageToTheMaximum(String text, int limit) {
        assertThat(PageRequest.of(query("limit", text)).limit()).isEqualTo(limit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "000", "-1", "+1", "1.0", "ten", " 1", "١"})
    void rejectsALimitThatIsNoNumberAboveZero(String limit) {
        Rejected.asInvalid(
                () -> PageRequest.of(query("limit", limit)),
                ErrorDetail.invalid("limit", "Must be a whole number above 0."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "next", "%"})
    void rejectsACursorThatItDidNotWrite(String cursor) {
        Rejected.asInvalid(
                () -> PageRequest.of(query("cursor", cursor)),
                ErrorDetail.invalid("cursor", "Must be the unchanged cursor of a list's next link."));
    }

    @Test
    void aListWithoutFiltersRejectsAFilter() {
        PageRequest plain = PageRequest.of(query());
        assertThat(plain.requireNoFilter()).isEqualTo(plain);
        PageRequest filtered = PageRequest.of(query("filter", "name eq \"a\""));
        Rejected.asInvalid(
                filtered::requireNoFilter,
                ErrorDetail.invalid(
                        "filter", "Contains an attribute, operator or value that this list cannot filter by."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit", "cursor", "filter"})
    void rejectsAParameterThatIsRepeated(String name) {
        Rejected.asInvalid(
                () -> PageRequest.of(query(name, "1", name, "1")), ErrorDetail.invalid(name, "Must not be repeated."));
    }

    @Test
    void ignoresParametersThatItDoesNotKnow() {
        assertThat(PageRequest.of(query("expand", "instances", "expand", "x"))).isEqualTo(PageRequest.of(query()));
    }

    @Test
    void keepsFilterAndLimitForTheNextPage() {
        Position end = new Position("a", "1");
        assertThat(new PageRequest(10, null, "name sw \"a\"").parameters(end))
                .containsExactly(entry("filter", "name sw \"a\""), entry("limit", "10"), entry("cursor", end.cursor()));
    }

    @Test
    void continuesAfterItsCursor() {
        assertThat(new PageRequest(10, new Position("a", "1"), null).queryPosition())
                .isEqualTo(new PagePosition("a", "1"));
        assertThat(new PageRequest(10, null, null).queryPosition()).isNull();
    }

    @Test
    void keepsAnExpansionForTheNextPage() {
        Position end = new Position("a", "1");
        PageRequest request = new PageRequest(10, null, null).expanding(Expansion.CREDENTIALS);
        assertThat(request.parameters(end))
                .containsExactly(entry("expand", "credentials"), entry("limit", "10"), entry("cursor", end.cursor()));
        assertThat(request.expanding(Expansion.NONE)).isEqualTo(new PageRequest(10, null, null));
    }

    private static MultivaluedMap<String, String> query(String... namesAndValues) {
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            query.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return query;
    }
}
