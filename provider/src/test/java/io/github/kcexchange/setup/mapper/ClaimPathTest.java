// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.mapper;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.AddressClaimSet;

class ClaimPathTest {

    @ParameterizedTest
    @CsvSource({
        "department,          department",
        "address.country,     address|country",
        "a.b.c,               a|b|c",
        "example\\.com/role,  example.com/role",
        "a\\.b.c,             a.b|c",
        "a\\\\.b,             a\\|b",
        "\\s\\u\\b,           sub",
        "sub.,                sub",
    })
    void isSplitAsKeycloaksMappersDo(String text, String names) {
        assertThat(ClaimPath.of(text).names()).isEqualTo(Arrays.asList(names.split("\\|")));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t"})
    void namesNoClaimWithoutText(String text) {
        assertThat(ClaimPath.of(text).isEmpty()).isTrue();
    }

    @Test
    void readsAMemberOfANestedObject() {
        Map<String, Object> claims = Map.of("address", Map.of("country", "CH"), "languages", List.of("de", "fr"));
        assertThat(ClaimPath.of("address.country").in(claims)).isEqualTo("CH");
        assertThat(ClaimPath.of("address").in(claims)).isEqualTo(Map.of("country", "CH"));
        assertThat(ClaimPath.of("languages").in(claims)).isEqualTo(List.of("de", "fr"));
    }

    @Test
    void readsNothingWhereTheClaimsEnd() {
        Map<String, Object> claims = new HashMap<>(Map.of("name", "Alice", "list", List.of(Map.of("a", 1))));
        claims.put("none", null);
        assertThat(List.of("other", "name.first", "list.a", "none", "none.at.all"))
                .allSatisfy(path -> assertThat(ClaimPath.of(path).in(claims)).isNull());
    }

    @Test
    void writesAClaimInPlaceOfAnEarlierOne() {
        Map<String, Object> claims = new HashMap<>(Map.of("department", "old", "other", 1));
        ClaimPath.of("department").write(claims, List.of("new"));
        assertThat(claims).isEqualTo(Map.of("department", List.of("new"), "other", 1));
    }

    @Test
    void createsTheObjectsOnTheWay() {
        Map<String, Object> claims = new HashMap<>();
        ClaimPath.of("a.b.c").write(claims, true);
        assertThat(claims).isEqualTo(Map.of("a", Map.of("b", Map.of("c", true))));
    }

    @Test
    void keepsTheOtherMembersOfAnObjectThatCannotBeChanged() {
        Map<String, Object> claims = new HashMap<>(Map.of("address", Map.of("locality", "Basel", "country", "FR")));
        ClaimPath.of("address.country").write(claims, "CH");
        assertThat(claims).isEqualTo(Map.of("address", Map.of("locality", "Basel", "country", "CH")));
    }

    @Test
    void keepsTheOtherMembersOfAnObjectOfKeycloaksMappers() {
        AddressClaimSet address = new AddressClaimSet();
        address.setLocality("Basel");
        Map<String, Object> claims = new HashMap<>(Map.of(
                "address",
                address,
                "json",
                JsonNodeFactory.instance.objectNode().put("a", 1)));
        ClaimPath.of("address.country").write(claims, "CH");
        ClaimPath.of("json.b").write(claims, 2);
        assertThat(claims)
                .isEqualTo(Map.of(
                        "address", Map.of("locality", "Basel", "country", "CH"), "json", Map.of("a", 1, "b", 2)));
    }

    @Test
    void replacesAValueThatCannotHaveMembers() {
        Map<String, Object> claims = new HashMap<>(Map.of("a", "text", "b", List.of(1)));
        ClaimPath.of("a.x").write(claims, 1);
        ClaimPath.of("b.x").write(claims, 2);
        assertThat(claims).isEqualTo(Map.of("a", Map.of("x", 1), "b", Map.of("x", 2)));
    }

    @Test
    void leavesTheValueOfTheTokenItCameFromUnchanged() {
        Map<String, Object> origin = Map.of("x", 1);
        Map<String, Object> claims = new HashMap<>();
        ClaimPath.of("copy").write(claims, origin);
        ClaimPath.of("copy.y").write(claims, 2);
        assertThat(origin).isEqualTo(Map.of("x", 1));
        assertThat(claims).isEqualTo(Map.of("copy", Map.of("x", 1, "y", 2)));
    }
}
