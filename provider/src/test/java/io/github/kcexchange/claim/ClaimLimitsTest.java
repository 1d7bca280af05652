// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ClaimLimitsTest {

    /** The claims set is the first object, so the claim itself can have one object less. */
    private static final int DEEPEST = ClaimLimits.MAX_DEPTH - 1;

    @Test
    void aUsualTokenIsWithinThem() {
        Map<String, Object> claims = new HashMap<>();
        claims.put("department", "radiology");
        claims.put("none", null);
        claims.put("level", 7.5);
        claims.put("groups", Arrays.asList("a", null, List.of()));
        claims.put("record", Map.of("tags", List.of("x"), "open", true));
        assertThat(ClaimLimits.areKeptBy(claims)).isTrue();
        assertThat(ClaimLimits.areKeptBy(Map.of())).isTrue();
    }

    @Test
    void aClaimOfTheMaximumDepthIsWithinThemAndADeeperOneIsNot() {
        assertThat(keeps(nested(DEEPEST, inner -> Map.of("a", inner)))).isTrue();
        assertThat(keeps(nested(DEEPEST + 1, inner -> Map.of("a", inner)))).isFalse();
        assertThat(keeps(nested(DEEPEST, inner -> List.of("a", inner)))).isTrue();
        assertThat(keeps(nested(DEEPEST + 1, inner -> List.of("a", inner)))).isFalse();
    }

    @Test
    void theDepthOfTheLongestChainOfActorsIsWithinThem() {
        Object chain = nested(20, before -> Map.of("sub", "a", "external_subject", Map.of("sub", "b"), "act", before));
        assertThat(ClaimLimits.areKeptBy(Map.of("act", chain))).isTrue();
    }

    @Test
    void aTreeOfAMapperHasADepthToo() {
        JsonNode tree = JsonNodeFactory.instance.textNode("a");
        for (int depth = 0; depth <= DEEPEST; depth++) {
            tree = JsonNodeFactory.instance.objectNode().set("a", tree);
        }
        assertThat(keeps(tree)).isFalse();
        assertThat(keeps(JsonNodeFactory.instance.objectNode().put("a", "b"))).isTrue();
    }

    @Test
    void anInfiniteNumberIsNotWithinThemAtAnyPlace() {
        assertThat(keeps(Double.POSITIVE_INFINITY)).isFalse();
        assertThat(keeps(List.of(1.5, Double.NEGATIVE_INFINITY))).isFalse();
        assertThat(keeps(Map.of("a", List.of(Map.of("b", Double.POSITIVE_INFINITY)))))
                .isFalse();
        assertThat(keeps(Double.MAX_VALUE)).isTrue();
    }

    private static boolean keeps(Object claim) {
        return ClaimLimits.areKeptBy(Map.of("before", "text", "claim", claim));
    }

    private static Object nested(int depth, UnaryOperator<Object> around) {
        Object value = "text";
        for (int outer = 0; outer < depth; outer++) {
            value = around.apply(value);
        }
        return value;
    }
}
