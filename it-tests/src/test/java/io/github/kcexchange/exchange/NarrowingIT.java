// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Mappers;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.ClientScopeRepresentation;

/**
 * {@code scope}, {@code audience} and {@code resource} can only narrow. The extension rejects the whole request
 * if one target is not reachable.
 */
@OnKeycloak
final class NarrowingIT {
    private static final String ORDERS_URI = "https://orders.example/api?v=1";

    private final Application bills;
    private final Application application;
    private final Credential credential;

    NarrowingIT(TestRealm realm) {
        realm.plainClient("orders-api");
        this.bills = realm.plainClient("bills-api");
        scope(realm, "orders", "orders-api", ORDERS_URI);
        scope(realm, "bills", "bills-api", "urn:bills");
        this.application = realm.application("application", client -> {
            client.setOptionalClientScopes(List.of("orders", "bills", "address"));
            client.setDefaultClientScopes(List.of("basic", "email"));
        });
        this.credential = realm.gateway("gateway").credential();
    }

    private static void scope(TestRealm realm, String name, String clientId, String uri) {
        ClientScopeRepresentation scope = new ClientScopeRepresentation();
        scope.setName(name);
        scope.setProtocol("openid-connect");
        scope.setAttributes(Map.of("include.in.token.scope", "true"));
        scope.setProtocolMappers(List.of(Mappers.toClient(clientId), Mappers.toText(uri)));
        realm.admin().clientScopes().create(scope).close();
    }

    @Test
    void withoutScopeTheDefaultsAreGranted() {
        assertThat(scopes(credential.form())).containsExactlyInAnyOrder("email");
    }

    @Test
    void anOptionalScopeIsGrantedWhenAskedFor() {
        Form form = credential.form().with("scope", "orders");
        assertThat(scopes(form)).containsExactlyInAnyOrder("email", "orders");
        assertThat(audience(form)).containsExactlyInAnyOrder("orders-api", ORDERS_URI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "orders nothing", "microprofile-jwt", "openid nothing", "gateway_id"})
    void aScopeThatIsNotTheApplicationsIsInvalid(String scope) {
        rejected(credential.form().with("scope", scope), Problem.SCOPE_NOT_GRANTED);
    }

    @Test
    void anAudienceNarrowsTheToken() {
        assertThat(audience(both().with("audience", "orders-api"))).containsExactly("orders-api");
    }

    @Test
    void audiencesMayRepeat() {
        assertThat(audience(both().with("audience", "orders-api").and("audience", "bills-api")))
                .containsExactlyInAnyOrder("orders-api", "bills-api");
    }

    @Test
    void aResourceNarrowsTheTokenAndMayHaveAQuery() {
        assertThat(audience(both().with("resource", ORDERS_URI))).containsExactly(ORDERS_URI);
    }

    @Test
    void resourcesMayRepeatAndBeCombinedWithAudiences() {
        Form form =
                both().with("resource", ORDERS_URI).and("resource", "urn:bills").with("audience", "bills-api");
        assertThat(audience(form)).containsExactlyInAnyOrder(ORDERS_URI, "urn:bills", "bills-api");
    }

    @Test
    void oneUnreachableTargetRejectsTheRequest() {
        rejected(both().with("audience", "orders-api").and("audience", "nowhere"), Problem.TARGET_NOT_REACHED);
        rejected(both().with("audience", "orders-api").and("resource", "urn:nowhere"), Problem.TARGET_NOT_REACHED);
        rejected(both().with("resource", ORDERS_URI).and("resource", "urn:nowhere"), Problem.TARGET_NOT_REACHED);
    }

    @Test
    void aTargetThatOnlyAnotherScopeLeadsToIsNotReached() {
        rejected(credential.form().with("scope", "orders").with("audience", "bills-api"), Problem.TARGET_NOT_REACHED);
    }

    @Test
    void aDisabledClientIsNoTarget() {
        bills.change(client -> client.setEnabled(false));
        try {
            rejected(both().with("audience", "bills-api"), Problem.TARGET_NOT_REACHED);
            assertThat(audience(both().with("audience", "orders-api"))).containsExactly("orders-api");
        } finally {
            bills.change(client -> client.setEnabled(true));
        }
    }

    @Test
    void aTargetIsComparedExactly() {
        rejected(both().with("audience", "Orders-API"), Problem.TARGET_NOT_REACHED);
        rejected(both().with("resource", "https://orders.example/api"), Problem.TARGET_NOT_REACHED);
        rejected(both().with("audience", "orders-api bills-api"), Problem.TARGET_NOT_REACHED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orders-api",
                "/orders",
                "//orders.example",
                "https:",
                "https:///",
                "https://orders.example/#f",
                "https://orders.example/a b",
                "https://[",
                "#",
                " ",
                "https://orders.example/%zz"
            })
    void aResourceThatIsNoAbsoluteUriWithoutFragmentIsMalformed(String resource) {
        rejected(both().with("resource", resource), Problem.RESOURCE_MALFORMED);
        rejected(both().with("resource", ORDERS_URI).and("resource", resource), Problem.RESOURCE_MALFORMED);
    }

    @Test
    void emptyParametersCountAsAbsent() {
        Form form = credential.form().with("scope", "").with("audience", "").with("resource", "");
        assertThat(scopes(form)).containsExactlyInAnyOrder("email");
    }

    private Form both() {
        return credential.form().with("scope", "orders bills");
    }

    private void rejected(Form form, Problem problem) {
        Exchange.by(application, form).isRejected(problem);
    }

    private List<String> scopes(Form form) {
        Exchange exchange = Exchange.by(application, form);
        String granted = exchange.jwt().text("scope");
        assertThat(exchange.answer().json()).containsEntry("scope", granted);
        return Arrays.asList(granted.split(" "));
    }

    /** The audience of the token, which the event has, too. */
    private List<Object> audience(Form form) {
        Exchange exchange = Exchange.by(application, form);
        Jwt token = exchange.jwt();
        List<Object> audience =
                token.claim("aud") instanceof List<?> list ? List.copyOf(list) : List.of(token.claim("aud"));
        assertThat(exchange.event().getDetails().get("audience").split(" "))
                .containsExactlyInAnyOrder(audience.toArray(String[]::new));
        return audience;
    }
}
