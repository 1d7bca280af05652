// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.gateway.GatewayFilter;
import io.github.kcexchange.gateway.GatewayType;
import io.github.kcexchange.management.error.ErrorDetail;
import io.github.kcexchange.management.error.Rejected;
import io.github.kcexchange.query.TextFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayFiltersTest {

    @Test
    void showAllIfNoneIsGiven() {
        assertThat(GatewayFilters.parse(null)).isEqualTo(GatewayFilter.NONE);
    }

    @Test
    void selectByNameTypeAndSwitch() {
        assertThat(GatewayFilters.parse("name eq \"Edge\"")).isEqualTo(filter("Edge", null, null, null));
        assertThat(GatewayFilters.parse("name sw \"Ed\"")).isEqualTo(filter(null, "Ed", null, null));
        assertThat(GatewayFilters.parse("name co \"dg\"")).isEqualTo(containing("dg"));
        assertThat(GatewayFilters.parse("type eq \"LDAP\"")).isEqualTo(filter(null, null, GatewayType.LDAP, null));
        assertThat(GatewayFilters.parse("enabled eq false")).isEqualTo(filter(null, null, null, false));
    }

    @Test
    void narrowEachOtherIfJoinedByAnd() {
        assertThat(GatewayFilters.parse("name sw \"E and\" and type eq \"RADIUS\" and enabled eq true"))
                .isEqualTo(filter(null, "E and", GatewayType.RADIUS, true));
    }

    @Test
    void narrowANameInEveryWayAtOnce() {
        assertThat(GatewayFilters.parse("name co \"a\" and name eq \"b\" and name sw \"c\""))
                .isEqualTo(new GatewayFilter(new TextFilter("b", "c", "a"), null, null));
    }

    @Test
    void areReadAsScimReadsThem() {
        assertThat(GatewayFilters.parse("  Name EQ \"a\\\"b\\u00e9\\\\\"  AND\tenabled  Eq  TRUE "))
                .isEqualTo(filter("a\"bé\\", null, null, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "name",
                "name eq",
                "name eq Edge",
                "name eq 'Edge'",
                "name eq \"Edge",
                "name eq \"a\" and",
                "name eq \"a\"and enabled eq true",
                "name eq \"a\" or enabled eq true",
                "not (enabled eq true)",
                "(enabled eq true)",
                "name ew \"a\"",
                "name pr",
                "name eq \"a\" x",
                "name eq\"a\"",
                "enabled eq 1",
                "and"
            })
    void rejectATextThatIsNoListOfConditions(String filter) {
        Rejected.asInvalid(
                () -> GatewayFilters.parse(filter),
                ErrorDetail.invalid("filter", "Must consist of conditions such as name eq \"x\", joined by and."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id eq \"x\"",
                "description eq \"x\"",
                "enabled sw true",
                "enabled eq \"true\"",
                "name eq true",
                "name co true",
                "type sw \"L\"",
                "type co \"L\"",
                "enabled co true",
                "type eq true"
            })
    void rejectConditionsThatAreNotOffered(String filter) {
        Rejected.asInvalid(
                () -> GatewayFilters.parse(filter),
                ErrorDetail.invalid(
                        "filter", "Contains an attribute, operator or value that this list cannot filter by."));
    }

    @Test
    void rejectAConditionThatIsMadeTwice() {
        Rejected.asInvalid(
                () -> GatewayFilters.parse("name eq \"a\" and NAME eq \"b\""),
                ErrorDetail.invalid("filter", "Must not use an attribute twice with the same operator."));
    }

    @Test
    void rejectAnUnknownType() {
        Rejected.asInvalid(
                () -> GatewayFilters.parse("type eq \"ldap\""),
                ErrorDetail.invalid("filter", "Contains an unknown gateway type."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name eq \"\\x\"", "name eq \"a\nb\""})
    void rejectAValueThatIsNotJson(String filter) {
        Rejected.asInvalid(
                () -> GatewayFilters.parse(filter),
                ErrorDetail.invalid("filter", "Contains a value that is not JSON."));
    }

    @Test
    void rejectAValueThatNoDatabaseCanStore() {
        Rejected.asInvalid(
                () -> GatewayFilters.parse("name eq \"\\u0000\""),
                ErrorDetail.invalid("filter", "Contains a value with control characters."));
    }

    @Test
    void mayHaveTheMaximumLength() {
        String name = "x".repeat(1024 - "name eq \"\"".length());
        assertThat(GatewayFilters.parse("name eq \"" + name + "\"").name().whole())
                .isEqualTo(name);
    }

    @Test
    void rejectAnOverLongTextWithoutReadingIt() {
        Rejected.asInvalid(
                () -> GatewayFilters.parse("name eq \"" + "\\\\".repeat(50_000) + "\""),
                ErrorDetail.invalid("filter", "Must consist of conditions such as name eq \"x\", joined by and."));
    }

    private static GatewayFilter filter(String name, String start, GatewayType type, Boolean enabled) {
        return new GatewayFilter(new TextFilter(name, start, null), type, enabled);
    }

    private static GatewayFilter containing(String part) {
        return new GatewayFilter(new TextFilter(null, null, part), null, null);
    }
}
