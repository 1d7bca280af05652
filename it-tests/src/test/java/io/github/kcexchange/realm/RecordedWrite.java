// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.realm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Json;
import java.util.Map;
import java.util.function.Supplier;
import org.keycloak.representations.idm.AdminEventRepresentation;

/**
 * A successful write through the management API.
 *
 * @param event the only admin event of the write
 */
public record RecordedWrite(TestRealm realm, Answer answer, AdminEventRepresentation event) {

    /** Deletes all events of the realm, and writes. */
    public static RecordedWrite in(TestRealm realm, Supplier<Answer> write) {
        realm.events().clear();
        Answer answer = write.get();
        assertThat(answer.status()).as("%s", answer).isBetween(200, 204);
        return new RecordedWrite(realm, answer, realm.events().admin(1).get(0));
    }

    /** The object as the event shows it. */
    public Map<String, Object> representation() {
        return Json.object(event.getRepresentation());
    }

    /**
     * Asserts the event.
     *
     * @param path relative to the environment
     */
    public void is(String operation, String type, String path, Map<String, Object> representation) {
        assertThat(event.getOperationType()).isEqualTo(operation);
        assertThat(event.getResourceType()).isEqualTo(type);
        assertThat(event.getResourcePath()).isEqualTo("pingone/v1/environments/" + realm.id() + path);
        assertThat(representation()).isEqualTo(representation);
        assertThat(event.getError()).isNull();
        assertThat(event.getAuthDetails().getUserId()).isNotEmpty();
    }
}
