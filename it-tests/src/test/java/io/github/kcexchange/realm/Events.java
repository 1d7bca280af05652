// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.keycloak.representations.idm.AdminEventRepresentation;
import org.keycloak.representations.idm.EventRepresentation;

/** The events of a realm, read as an administrator reads them. */
public final class Events {
    static final List<String> TYPES = List.of(
            "TOKEN_EXCHANGE",
            "TOKEN_EXCHANGE_ERROR",
            "CLIENT_LOGIN",
            "CLIENT_LOGIN_ERROR",
            "INTROSPECT_TOKEN",
            "INTROSPECT_TOKEN_ERROR",
            "USER_INFO_REQUEST",
            "USER_INFO_REQUEST_ERROR",
            "PERMISSION_TOKEN",
            "PERMISSION_TOKEN_ERROR",
            "REVOKE_GRANT",
            "REVOKE_GRANT_ERROR",
            "LOGIN",
            "LOGIN_ERROR");
    private static final Duration SOON = Duration.ofSeconds(20);

    private final TestRealm realm;

    Events(TestRealm realm) {
        this.realm = realm;
    }

    /** Deletes all events so far. */
    public void clear() {
        realm.admin().clearEvents();
        realm.admin().clearAdminEvents();
    }

    /** The one event since {@link #clear()}. */
    public EventRepresentation only() {
        List<EventRepresentation> events =
                await().pollDelay(Duration.ZERO).atMost(SOON).until(this::all, found -> !found.isEmpty());
        assertThat(events)
                .extracting(EventRepresentation::getType, EventRepresentation::getError)
                .hasSize(1);
        return events.get(0);
    }

    public List<EventRepresentation> all() {
        return realm.admin().getEvents();
    }

    /** The admin events since {@link #clear()} once there are this many, oldest first. */
    public List<AdminEventRepresentation> admin(int expected) {
        List<AdminEventRepresentation> events =
                await().pollDelay(Duration.ZERO).atMost(SOON).until(this::admin, found -> found.size() >= expected);
        assertThat(events).hasSize(expected);
        return events;
    }

    public List<AdminEventRepresentation> admin() {
        return realm.admin().getAdminEvents().stream()
                .sorted(Comparator.comparingLong(AdminEventRepresentation::getTime))
                .toList();
    }
}
