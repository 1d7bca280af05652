// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Mappers;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.ClientScopeResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ClientScopeRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/** Keycloak's own client policies apply to the exchanges of applications. */
@OnKeycloak
final class KeycloaksPoliciesIT {
    private final TestRealm realm;
    private final Scene scene;
    private final Policies policies;

    KeycloaksPoliciesIT(TestRealm realm) {
        this.realm = realm;
        this.scene = Scene.in(realm);
        this.policies = new Policies(realm);
    }

    @AfterEach
    void noPolicy() {
        policies.none();
    }

    @Test
    void anotherPolicysRejectionIsHonoured() {
        Form form = scene.delegation();
        policies.set("reject-request", Map.of());
        isRejected(Exchange.by(scene.goodies(), form));
        policies.none();
        Exchange.by(scene.goodies(), form).token();
    }

    @Test
    void clientPoliciesApplyToImpersonationsToo() {
        Form form = scene.impersonation();
        policies.set("reject-request", Map.of());
        isRejected(Exchange.by(scene.address(), form));
        policies.none();
        Exchange.by(scene.address(), form).token();
    }

    private static void isRejected(Exchange asked) {
        asked.answer().hasStatus(400).isNeverCached();
        assertThat(asked.answer().json()).containsEntry("error", "invalid_request");
        assertThat(asked.event().getType()).isEqualTo("TOKEN_EXCHANGE_ERROR");
        assertThat(asked.event().getDetails()).containsEntry("reason", "client_policy_error");
    }

    /** An executor of Keycloak's own that runs for {@code TOKEN_EXCHANGE_REQUEST} alone. */
    @Test
    void keycloaksOwnPolicyForExchangesDecides() {
        Secret own = scene.alice().logIn(scene.address(), "openid b.read").accessToken();
        Form narrow = Exchange.impersonation(own).with("scope", "b.read");
        Form wide = Exchange.impersonation(scene.forAddress()).with("scope", "b.read");
        policies.set("downscope-assertion-grant-enforcer", Map.of());
        Exchange.by(scene.address(), narrow).token();
        Exchange asked = Exchange.by(scene.address(), wide);
        asked.answer().hasStatus(400).isNeverCached();
        assertThat(asked.answer().json()).containsEntry("error", "invalid_scope");
        assertThat(asked.event().getType()).isEqualTo("TOKEN_EXCHANGE_ERROR");
        assertThat(asked.event().getDetails()).containsEntry("reason", "client_policy_error");
        policies.none();
        Exchange.by(scene.address(), wide).token();
    }

    /** Keycloak's introspection runs the mappers of all default scopes of the client. */
    @Test
    void introspectionShowsNoAudienceOfAScopeThatThePolicyRemoved() {
        Application application = reachingBuzzer("by-default");
        Form form = Exchange.impersonation(scene.forAddress());
        assertThat(Claims.audience(Exchange.by(application, form).jwt())).containsExactly(Api.BUZZER.audience());
        policies.set("downscope-assertion-grant-enforcer", Map.of());
        Secret issued = Exchange.by(application, form).token();
        assertThat(Jwt.of(issued).payload()).doesNotContainKey("aud");
        assertThat(scene.reader().introspect(issued))
                .containsEntry("active", true)
                .doesNotContainKey("aud");
    }

    /** Such a token leaves most of its claims to introspection, and to the next exchange. */
    @Test
    void aLightweightTokenHasNoAudienceOfAScopeThatThePolicyRemoved() {
        Application light = realm.application(
                "light-by-default",
                byDefault(Api.BUZZER)
                        .andThen(Clients.attribute("client.use.lightweight.access.token.enabled", "true")));
        Application buzzer = realm.application("buzzer", Clients.reaching().andThen(Clients.receiving(Api.BUZZER)));
        Form form = Exchange.impersonation(scene.forAddress());
        Secret wide = Exchange.by(light, form).token();
        assertThat(scene.reader().introspect(wide)).containsEntry("aud", Api.BUZZER.audience());
        Exchange.by(buzzer, Exchange.impersonation(wide)).token();
        policies.set("downscope-assertion-grant-enforcer", Map.of());
        Secret issued = Exchange.by(light, form).token();
        policies.none();
        assertThat(Jwt.of(issued).text("jti")).startsWith("ntltte:").endsWith(".restricted.application");
        assertThat(scene.reader().introspect(issued))
                .containsEntry("active", true)
                .doesNotContainKey("aud");
        Exchange.by(buzzer, Exchange.impersonation(issued)).isRejected(Problem.SUBJECT_TOKEN_NOT_FOR_APPLICATION);
    }

    @Test
    void introspectionShowsNoClaimOfAScopeThatThePolicyRemoved() {
        Api noted = new Api("https://api.example.com/n", "n.read").in(realm, Mappers.claim("note", "of the scope"));
        Application application = realm.application("noting", byDefault(noted));
        Form form = Exchange.impersonation(scene.forAddress());
        Secret wide = Exchange.by(application, form).token();
        assertThat(scene.reader().introspect(wide)).containsEntry("note", "of the scope");
        policies.set("downscope-assertion-grant-enforcer", Map.of());
        Secret issued = Exchange.by(application, form).token();
        assertThat(Jwt.of(issued).payload()).doesNotContainKey("note");
        assertThat(scene.reader().introspect(issued))
                .containsEntry("active", true)
                .containsEntry("sub", scene.alice().id())
                .containsEntry("client_id", "noting")
                .doesNotContainKey("note");
    }

    /** With such a policy, Keycloak leaves out the mappers of the application itself. */
    @Test
    void aPolicyThatRestrictsTheScopesLeavesMayActInTheToken() {
        Application application = realm.application(
                "restricting",
                Clients.reaching(Api.BUZZER)
                        .andThen(Clients.receiving(Api.ADDRESS))
                        .andThen(ClaimMapper.with(Api.mayAct(Scene.GOODIES))));
        policies.set("downscope-assertion-grant-enforcer", Map.of());
        onlyGoodiesMayAct(application);
    }

    /** The policy leaves in place each default scope whose name is not in the token. Its mappers run. */
    @Test
    void noMapperOfAScopeReplacesMayActOfTheApplicationIfThePolicyRestrictsTheScopes() {
        addUnnamedScope("unnamed", Mappers.jsonClaim("may_act", "{\"sub\":\"" + Scene.ADDRESS + "\"}"));
        Application application = realm.application(
                "with-an-unnamed-scope",
                Clients.receiving(Api.ADDRESS)
                        .andThen(client -> client.setDefaultClientScopes(List.of("basic", "acr", "unnamed")))
                        .andThen(ClaimMapper.with(Api.mayAct(Scene.GOODIES))));
        policies.set("downscope-assertion-grant-enforcer", Map.of());
        onlyGoodiesMayAct(application);
    }

    private void onlyGoodiesMayAct(Application application) {
        Form form = Exchange.impersonation(scene.forAddress());
        for (String requested : List.of(Form.ACCESS_TOKEN, Form.ID_TOKEN)) {
            Exchange asked = Exchange.by(application, form.with("requested_token_type", requested));
            assertThat(asked.jwt().claim("may_act")).isEqualTo(Claims.act(Scene.GOODIES));
        }
    }

    private void addUnnamedScope(String name, ProtocolMapperRepresentation mapper) {
        ClientScopeResource scope = realm.admin().clientScopes().get(Mappers.scope(realm, name, mapper));
        ClientScopeRepresentation unnamed = scope.toRepresentation();
        unnamed.setAttributes(Map.of("include.in.token.scope", "false"));
        scope.update(unnamed);
    }

    @Test
    void aPolicyThatRestrictsTheScopesLeavesTheClaimsThatTheApplicationRequires() {
        Application carrying = requiring("carrying", "azp");
        Application missing = requiring("missing", "unknown");
        policies.set("downscope-assertion-grant-enforcer", Map.of());
        Form form = Exchange.impersonation(scene.forAddress());
        assertThat(Exchange.by(carrying, form).jwt().claim("entry")).isEqualTo("shop");
        Exchange.by(missing, form).isRejected(Problem.REQUIRED_CLAIM_MISSING);
    }

    /** An application that carries a claim of the subject token, and gets no token without it. */
    private Application requiring(String clientId, String claim) {
        return realm.application(
                clientId,
                Clients.reaching(Api.BUZZER)
                        .andThen(Clients.receiving(Api.ADDRESS))
                        .andThen(ClaimMapper.with(ClaimMapper.required(ClaimMapper.ofSubject(claim, "entry")))));
    }

    /** An application whose token leads to Buzzer, also if the application requests no scope. */
    private Application reachingBuzzer(String clientId) {
        return realm.application(clientId, byDefault(Api.BUZZER));
    }

    private static Consumer<ClientRepresentation> byDefault(Api api) {
        List<String> scopes = List.of("basic", "acr", api.scope());
        return Clients.receiving(Api.ADDRESS).andThen(client -> client.setDefaultClientScopes(scopes));
    }
}
