// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Mappers;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/**
 * Creates the clients of the use cases in the documentation, with names suited to screenshots. Users sign in by
 * password, which is faster.
 *
 * @param address receives tokens of XL Delivery and those for Goodies, reaches Buzzer
 * @param goodies receives tokens of Yankee Coffee, whose {@code may_act} names it; reaches DoB, and its tokens name DoB
 * @param dob receives tokens of Goodies, reaches Zing
 * @param eFlyers receives tokens of Zillion Deals, reaches Zing
 */
record UseCases(
        TestRealm realm,
        Person bob,
        Application gatewayApp,
        Application xlDelivery,
        Application address,
        Application yankeeCoffee,
        Application goodies,
        Application dob,
        Application zillionDeals,
        Application eFlyers) {

    static UseCases in(TestRealm realm) {
        realm.change(made -> made.setDisplayName("Demo"));
        return new UseCases(
                realm,
                realm.person("bob"),
                realm.application("gateway-app", named("Gateway application", audience("orders-api"))),
                realm.plainClient("xl-delivery", named("XL Delivery", audience("address"))),
                realm.application(
                        "address", named("Address", audience("buzzer")).andThen(receiving("goodies"))),
                realm.plainClient("yankee-coffee", named("Yankee Coffee", audience("goodies"), mayAct("goodies"))),
                realm.application("goodies", named("Goodies", audience("dob"), mayAct("dob"))),
                realm.application("dob", named("DoB", audience("zing"))),
                realm.plainClient("zillion-deals", named("Zillion Deals", audience("e-flyers"))),
                realm.application("e-flyers", named("e-Flyers", audience("zing"))));
    }

    private static Consumer<ClientRepresentation> named(String name, ProtocolMapperRepresentation... mappers) {
        return client -> {
            client.setName(name);
            client.setFullScopeAllowed(false);
            client.setProtocolMappers(List.of(mappers));
        };
    }

    private static Consumer<ClientRepresentation> receiving(String audiences) {
        return client -> client.getAttributes().put("pingone.token.exchange.accepted.audiences", audiences);
    }

    static ProtocolMapperRepresentation audience(String clientId) {
        return Mappers.mapper(
                "audience " + clientId,
                "oidc-audience-mapper",
                Map.of("included.custom.audience", clientId, "access.token.claim", "true"));
    }

    static ProtocolMapperRepresentation mayAct(String clientId) {
        return Mappers.mapper(
                ("may act " + clientId).trim(), "pingone-may-act-mapper", Map.of("may.act.client.id", clientId));
    }

    /** Returns all secrets, none of which may appear anywhere. */
    Stream<String> secrets() {
        return Stream.concat(
                        Stream.of(bob.password()),
                        Stream.of(gatewayApp, address, yankeeCoffee, goodies, dob, zillionDeals, eFlyers)
                                .map(Application::secret))
                .map(secret -> secret.reveal());
    }
}
