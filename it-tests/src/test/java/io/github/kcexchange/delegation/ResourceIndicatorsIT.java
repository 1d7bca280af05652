// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.Secured;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Keycloak's feature {@code resource-indicators} (RFC 8707) gives {@code resource} another meaning. It has no effect on
 * the extension's exchange.
 */
@OnKeycloak
final class ResourceIndicatorsIT {
    private static final String B = Api.BUZZER.audience();
    private static final String D = Api.DOB.audience();
    private static final String ORDERS = "https://orders.example";

    private final Wide without;
    private final Wide with;

    ResourceIndicatorsIT(TestRealm without, @Secured TestRealm with) {
        this.without = Wide.in(without);
        this.with = Wide.in(with);
    }

    /** An application with two targets, and a client for a third target whose resource Keycloak's feature knows. */
    private record Wide(Scene scene, Application client, Form gateway) {

        static Wide in(TestRealm realm) {
            Scene scene = Scene.in(realm);
            realm.application("orders", Clients.attribute("resource_url", ORDERS));
            Application client = realm.application(
                    "wide",
                    Clients.reaching(Api.BUZZER, Api.DOB)
                            .andThen(Clients.receiving(Api.ADDRESS))
                            .andThen(it -> it.setProtocolMappers(List.of(
                                    Api.mapper(
                                            "oidc-audience-mapper",
                                            Map.of("included.client.audience", "orders", "access.token.claim", "true")),
                                    Api.mayAct("wide")))));
            return new Wide(scene, client, realm.gateway("gateway").credential().form());
        }

        List<Form> forms() {
            Form impersonation = Exchange.impersonation(scene.forAddress());
            Form delegation = Exchange.delegation(
                    scene.alice().logIn(client, "openid").accessToken(), client.clientCredentials());
            return Stream.of(gateway, impersonation, delegation)
                    .map(form -> form.with("scope", "b.read d.read"))
                    .toList();
        }

        /** Status, error and audience of each, never the token. */
        List<Map<String, Object>> ask(UnaryOperator<Form> targets) {
            return forms().stream()
                    .map(form -> client.realm().token().post(targets.apply(form), client.basic()))
                    .map(Wide::seen)
                    .toList();
        }

        private static Map<String, Object> seen(Answer answer) {
            Map<String, Object> seen = new TreeMap<>(answer.json());
            seen.put("status", answer.status());
            if (seen.remove("access_token") != null) {
                Jwt token = Jwt.of(answer.accessToken());
                seen.put("aud", Claims.audience(token).stream().sorted().toList());
                seen.put("act", String.valueOf(token.claim("act")));
            }
            seen.keySet().removeAll(List.of("expires_in", "session_state"));
            return seen;
        }
    }

    static Stream<Named<UnaryOperator<Form>>> granted() {
        return Stream.of(
                Named.of("an audience", form -> form.with("audience", B)),
                Named.of("a resource", form -> form.with("resource", B)));
    }

    @ParameterizedTest
    @MethodSource("granted")
    void aTargetIsGrantedAndNothingElse(UnaryOperator<Form> targets) {
        assertThat(with.ask(targets))
                .hasSize(3)
                .allSatisfy(
                        seen -> assertThat(seen).containsEntry("status", 200).containsEntry("aud", List.of(B)));
    }

    static Stream<Named<UnaryOperator<Form>>> combinations() {
        return Stream.of(
                Named.of("nothing", form -> form),
                Named.of("an audience", form -> form.with("audience", B)),
                Named.of("a resource", form -> form.with("resource", B)),
                Named.of("the same twice", form -> form.with("audience", B).with("resource", B)),
                Named.of("one of each", form -> form.with("audience", B).with("resource", D)),
                Named.of("two resources", form -> form.and("resource", B).and("resource", D)),
                Named.of("a client as audience", form -> form.with("audience", "orders")),
                Named.of("an empty resource", form -> form.with("resource", "")),
                Named.of("a resource as Keycloak knows it", form -> form.with("resource", ORDERS)),
                Named.of("a client as Keycloak names it", form -> form.with("resource", "urn:client:orders")),
                Named.of("a resource that is not reached", form -> form.with("resource", "https://nowhere.example")),
                Named.of(
                        "one that is reached and one not",
                        form -> form.and("resource", B).and("resource", "https://nowhere.example")),
                Named.of(
                        "an audience and a resource that is not reached",
                        form -> form.with("audience", B).with("resource", "https://nowhere.example")),
                Named.of("a resource with a query", form -> form.with("resource", B + "?q=1")),
                Named.of("a resource with a fragment", form -> form.with("resource", B + "#x")),
                Named.of("no URI", form -> form.with("resource", "b")));
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void everyCombinationIsAnsweredAsWithoutTheFeature(UnaryOperator<Form> targets) {
        List<Map<String, Object>> answers = with.ask(targets);
        assertThat(answers).isEqualTo(without.ask(targets));
        assertThat(answers).allSatisfy(seen -> assertThat(seen.get("status")).isIn(200, 400));
    }

    @Test
    void theFeatureIsSwitchedOn() {
        Form signIn = Form.empty()
                .with("grant_type", "password")
                .with("username", with.scene().alice().username())
                .with("password", with.scene().alice().password().reveal())
                .with("resource", ORDERS);
        Answer answer = with.client().realm().token().post(signIn, with.client().basic());
        assertThat(Claims.audience(Jwt.of(answer.accessToken()))).containsExactly(ORDERS);
    }
}
