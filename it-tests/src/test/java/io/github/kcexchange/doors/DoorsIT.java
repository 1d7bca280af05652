// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every door of Keycloak against every state of a token, as specified in docs/doors.md. */
@OnKeycloak
final class DoorsIT {

    private static final Matrix SAID = Matrix.ofTheDocs();

    private final Setting setting;
    private final Map<State, Held> tokens = new EnumMap<>(State.class);

    DoorsIT(TestRealm realm) {
        this.setting = Setting.in(realm);
    }

    static Stream<Arguments> cells() {
        return Arrays.stream(State.values())
                .flatMap(state -> Arrays.stream(Door.values()).map(door -> Arguments.of(door, state)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cells")
    void aDoorBehavesAsThePageSays(Door door, State state) {
        Held held = tokens.computeIfAbsent(state, key -> key.in(setting));
        assertThat(door.opens(setting, held)).isEqualTo(SAID.opens(door, state));
    }

    @Test
    void thePageHasARowForEachDoorAndAColumnForEachState() {
        assertThat(SAID.columns())
                .containsExactlyElementsOf(
                        Arrays.stream(State.values()).map(State::column).toList());
        assertThat(SAID.rows().keySet())
                .containsExactlyElementsOf(
                        Arrays.stream(Door.values()).map(Door::row).toList());
    }
}
