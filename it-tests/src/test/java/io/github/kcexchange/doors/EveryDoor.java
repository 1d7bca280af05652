// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.TestRealm;
import java.util.ArrayList;
import java.util.List;

/** Checks the whole matrix of docs/doors.md in one test, for a server that one test class uses for a short time. */
public final class EveryDoor {

    private EveryDoor() {}

    /** Asserts that every door behaves as the page says. */
    public static void opensAsThePageSays(TestRealm realm) {
        Matrix said = Matrix.ofTheDocs();
        Setting setting = Setting.in(realm);
        List<String> others = new ArrayList<>();
        for (State state : State.values()) {
            Held held = state.in(setting);
            for (Door door : Door.values()) {
                if (door.opens(setting, held) != said.opens(door, state)) {
                    others.add(door.row() + ": " + state.column());
                }
            }
        }
        assertThat(others).as("cells of docs/doors.md that are not true").isEmpty();
    }
}
