// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.stub;

import io.opentelemetry.api.trace.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.events.Event;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.tracing.TracingProvider;

/** Collects every event that its builders send. */
public final class Events {

    private final List<Event> heard = new ArrayList<>();

    public List<Event> heard() {
        return List.copyOf(heard);
    }

    public EventBuilder builder(EventType type) {
        return new EventBuilder(realm(), session()).storeImmediately(false).event(type);
    }

    private RealmModel realm() {
        return Stub.of(RealmModel.class)
                .with("getId", "realm-id")
                .with("getName", "realm")
                .with("isEventsEnabled", false)
                .calling("getEventsListenersStream", arguments -> Stream.of("ear"))
                .calling("getEnabledEventTypesStream", arguments -> Stream.empty())
                .get();
    }

    private KeycloakSession session() {
        EventListenerProviderFactory factory =
                Stub.of(EventListenerProviderFactory.class).with("getId", "ear").get();
        return Stub.of(KeycloakSession.class)
                .with(
                        "getKeycloakSessionFactory",
                        Stub.of(KeycloakSessionFactory.class)
                                .calling("getProviderFactoriesStream", arguments -> Stream.of(factory))
                                .get())
                .calling("getProvider", arguments -> provider((Class<?>) arguments.get(0)))
                .get();
    }

    private Object provider(Class<?> type) {
        if (type == TracingProvider.class) {
            return Stub.of(TracingProvider.class)
                    .with("getCurrentSpan", Span.getInvalid())
                    .get();
        }
        return Stub.of(EventListenerProvider.class)
                .calling("onEvent", arguments -> heard.add(((Event) arguments.get(0)).clone()))
                .get();
    }
}
