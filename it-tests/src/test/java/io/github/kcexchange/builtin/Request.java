// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.builtin;

import io.github.kcexchange.wire.Answer;
import java.util.function.Function;

/** One request that Keycloak itself answers, named for the report. */
record Request(String name, Function<Scene, Answer> sent) {

    Fingerprint at(Scene scene) {
        scene.realm().admin().clearEvents();
        return Fingerprint.of(sent.apply(scene), scene.realm());
    }

    @Override
    public String toString() {
        return name;
    }
}
