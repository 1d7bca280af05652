// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.DpopKey;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.Secured;
import io.github.kcexchange.tls.Authority;
import io.github.kcexchange.tls.Certificate;
import io.github.kcexchange.wire.ClientAuthentication;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.keycloak.representations.idm.ClientRepresentation;

/**
 * Certificate-bound tokens (RFC 8705, section 3): unusable without their certificate, and never exchanged for unbound
 * tokens.
 */
@OnKeycloak
@Order(4)
@TestInstance(Lifecycle.PER_CLASS)
final class CertificateBoundTokenIT {
    private static final Consumer<ClientRepresentation> BOUND =
            Clients.attribute("tls.client.certificate.bound.access.tokens", "true");

    private final TestRealm realm;
    private final Scene scene;
    private final Application binding;
    private final Application keeping;
    private final Certificate own = Authority.issue("own");
    private final Certificate another = Authority.issue("another");
    private final DpopKey key = new DpopKey();

    CertificateBoundTokenIT(@Secured TestRealm realm) {
        this.realm = realm;
        this.scene = Scene.in(realm);
        this.binding = realm.application("binding", Scene.signingInByPassword().andThen(BOUND));
        this.keeping = realm.application(
                "keeping",
                Clients.reaching(Api.BUZZER)
                        .andThen(Clients.receiving(Api.ADDRESS))
                        .andThen(BOUND));
    }

    @Test
    void aBoundSubjectTokenNeedsItsCertificate() {
        Form form = impersonation(bound("openid a.crud"));
        Exchange.by(scene.address(), form).isRejected(Problem.SUBJECT_TOKEN_INVALID);
        presenting(another, scene.address(), form).isRejected(Problem.SUBJECT_TOKEN_INVALID);
    }

    @Test
    void theTokenIssuedForABoundSubjectIsBoundToTheSameCertificate() {
        isBound(presenting(own, scene.address(), impersonation(bound("openid a.crud"))));
    }

    @Test
    void aBoundActorTokenNeedsItsCertificate() {
        Form form = Exchange.delegation(scene.forAddress(), keptBy(own)).with("scope", "b.read");
        allowing(keeping);
        try {
            Exchange.by(scene.address(), form).isRejected(Problem.ACTOR_TOKEN_INVALID);
            presenting(another, keeping, form).isRejected(Problem.ACTOR_TOKEN_INVALID);
            Exchange asked = presenting(own, keeping, form);
            isBound(asked);
            assertThat(asked.jwt().claim("act")).isEqualTo(Claims.act("keeping"));
        } finally {
            new Policies(realm).none();
        }
    }

    @Test
    void aBoundActorTokenBindsTheIssuedTokenEvenIfTheApplicationDoesNotRequireIt() {
        Secret subject = scene.forGoodies();
        Secret actor;
        scene.goodies().change(BOUND);
        try {
            actor = realm.token(Prefix.KEYCLOAK)
                    .post(Form.clientCredentials(), scene.goodies().basic().presenting(own))
                    .accessToken();
        } finally {
            scene.goodies().change(Clients.attribute("tls.client.certificate.bound.access.tokens", "false"));
        }
        Form form = Exchange.delegation(subject, actor).with("scope", "d.read");
        Exchange.by(scene.goodies(), form).isRejected(Problem.ACTOR_TOKEN_INVALID);
        isBound(presenting(own, scene.goodies(), form));
    }

    @Test
    void tokensOfTwoCertificatesAreNotProvenByOne() {
        allowing(keeping);
        try {
            Form form =
                    Exchange.delegation(bound("openid a.crud"), keptBy(another)).with("scope", "b.read");
            presenting(own, keeping, form).isRejected(Problem.ACTOR_TOKEN_INVALID);
            presenting(another, keeping, form).isRejected(Problem.SUBJECT_TOKEN_INVALID);
        } finally {
            new Policies(realm).none();
        }
    }

    @Test
    void anApplicationThatRequiresBoundTokensGetsNoUnboundTokens() {
        Form form = scene.impersonation();
        Exchange.by(keeping, form).isRejected(Problem.CLIENT_CERTIFICATE_MISSING);
        isBound(presenting(own, keeping, form));
    }

    @Test
    void aBoundTokenStaysBoundThroughTheChain() {
        Secret first = presenting(own, scene.goodies(), Exchange.impersonation(bound("openid g.crud")))
                .token();
        Form form = Exchange.impersonation(first);
        Exchange.by(scene.goodies(), form).isRejected(Problem.SUBJECT_TOKEN_INVALID);
        presenting(another, scene.goodies(), form).isRejected(Problem.SUBJECT_TOKEN_INVALID);
        isBound(presenting(own, scene.goodies(), form));
    }

    @Test
    void anIdTokenOfABoundTokenIsBoundAsWell() {
        Form form = impersonation(bound("openid a.crud"))
                .with("scope", "openid")
                .with("requested_token_type", Form.ID_TOKEN);
        Exchange asked = presenting(own, scene.address(), form);
        assertThat(thumbprint(asked.jwt())).isEqualTo(own.thumbprint());
        Form again = Form.exchange(asked.token(), Form.ID_TOKEN).with("scope", "b.read");
        Exchange.by(scene.address(), again).isRejected(Problem.SUBJECT_TOKEN_INVALID);
        isBound(presenting(own, scene.address(), again));
    }

    /** As of 26.7, Keycloak's own mapper for certificates removes the key. */
    @Test
    void aTokenThatIsBoundToAKeyIsThenBoundToBoth() {
        Secret subject = realm.token(Prefix.KEYCLOAK)
                .post(signIn("openid a.crud"), proving(scene.shop().basic(), Prefix.KEYCLOAK))
                .accessToken();
        assertThat(confirmation(Jwt.of(subject), "jkt")).isEqualTo(key.thumbprint());
        Form form = impersonation(subject);
        presenting(own, keeping, form).isRejected(Problem.SUBJECT_TOKEN_UNPROVEN);
        Exchange asked = Exchange.by(realm, form, proving(keeping.basic().presenting(own), Prefix.AS));
        assertThat(asked.answer().json()).containsEntry("token_type", "DPoP");
        assertThat(confirmation(asked.jwt(), "jkt")).isEqualTo(key.thumbprint());
        assertThat(thumbprint(asked.jwt())).isEqualTo(own.thumbprint());
    }

    private ClientAuthentication proving(ClientAuthentication client, Prefix prefix) {
        URI uri = realm.publicAt(prefix, "/token");
        return (call, form) -> client.on(call, form).header("DPoP", key.proof("POST", uri));
    }

    @Test
    void introspectionShowsTheCertificate() {
        Secret token = presenting(own, keeping, scene.impersonation()).token();
        assertThat(scene.reader().introspect(token))
                .containsEntry("active", true)
                .containsEntry("cnf", Jwt.of(token).claim("cnf"));
    }

    /** Keycloak's own userinfo compares certificates only for a client that requires them, and this one does not. */
    @Test
    void userinfoNeedsTheCertificate() {
        Form form = Exchange.impersonation(bound("openid a.crud")).with("scope", "openid b.read");
        Secret token = presenting(own, scene.address(), form).token();
        URI userinfo = realm.at(Prefix.AS, "/userinfo");
        Map<String, Object> rejection =
                Map.of("error", "invalid_token", "error_description", "Token verification failed");
        opensWithItsCertificateOnly(Http.call("GET", userinfo).bearer(token), rejection);
        opensWithItsCertificateOnly(
                Http.call("POST", userinfo).form(Form.empty().with("access_token", token.reveal())), rejection);
    }

    /** Keycloak's own Account API compares no certificate of any client. */
    @Test
    void theAccountApiNeedsTheCertificate() {
        Application accounts = realm.application("accounts", Clients.receiving(Api.ADDRESS));
        Form form = Exchange.impersonation(bound("openid a.crud")).with("audience", "account");
        Secret token = presenting(own, accounts, form).token();
        URI account = URI.create(realm.server().url() + "/realms/" + realm.name() + "/account/");
        // Keycloak verifies the token before it selects an endpoint of this API.
        opensWithItsCertificateOnly(
                Http.call("GET", account).header("Accept", "application/json").bearer(token),
                Map.of("error", "HTTP 401 Unauthorized"));
    }

    private void opensWithItsCertificateOnly(Http call, Map<String, Object> rejection) {
        for (Http unproven : List.of(call, call.presenting(another))) {
            assertThat(unproven.send().hasStatus(401).json()).isEqualTo(rejection);
        }
        call.presenting(own).send().hasStatus(200);
    }

    @Test
    void aGatewaysTokenIsBoundToTheCertificateOfItsApplication() {
        Form form = realm.gateway("bound").credential().form().with("scope", "b.read");
        Exchange.by(keeping, form).isRejected(Problem.CLIENT_CERTIFICATE_MISSING);
        Exchange asked = presenting(own, keeping, form);
        isBound(asked);
        assertThat(asked.jwt().payload()).containsKey("gateway_id").containsEntry("azp", "keeping");
        assertThat(scene.reader().introspect(asked.token()))
                .containsEntry("cnf", Jwt.of(asked.token()).claim("cnf"));
    }

    @Test
    void aClientAuthenticatedByCertificateExchangesImpersonatesAndDelegates() {
        Application trusted = realm.application(
                "trusted",
                Clients.reaching(Api.DOB, Api.BUZZER)
                        .andThen(Clients.receiving(Api.ADDRESS, Api.GOODIES))
                        .andThen(client -> {
                            client.setClientAuthenticatorType("client-x509");
                            client.getAttributes().put("x509.subjectdn", own.subject());
                            client.getAttributes().put("x509.allow.regex.pattern.comparison", "false");
                        }));
        ClientAuthentication named = ClientAuthentication.named("trusted");
        ClientAuthentication proven = named.presenting(own);
        Form gateway = realm.gateway("behind mTLS").credential().form().with("scope", "b.read");
        Secret actor = realm.token(Prefix.KEYCLOAK)
                .post(Form.clientCredentials(), proven)
                .accessToken();
        Form delegation = Exchange.delegation(scene.forAddress(), actor).with("scope", "b.read");
        allowing(trusted);
        try {
            for (Form form : new Form[] {gateway, scene.impersonation(), delegation}) {
                assertThat(Exchange.by(realm, form, proven).jwt().text("azp")).isEqualTo("trusted");
                isInvalidClient(form, named);
                isInvalidClient(form, named.presenting(another));
            }
        } finally {
            new Policies(realm).none();
        }
    }

    private void isInvalidClient(Form form, ClientAuthentication client) {
        var answer = realm.token().post(form, client).hasStatus(401).isNeverCached();
        assertThat(answer.json())
                .isEqualTo(Map.of(
                        "error",
                        "invalid_client",
                        "error_description",
                        "Invalid client or Invalid client credentials"));
    }

    private static Form impersonation(Secret subject) {
        return Exchange.impersonation(subject).with("scope", "b.read");
    }

    private void allowing(Application actor) {
        new Policies(realm)
                .delegation(Map.of(
                        "actor-clients",
                        List.of(actor.clientId()),
                        "subject-roles",
                        List.of("default-roles-" + realm.name())));
    }

    private Exchange presenting(Certificate certificate, Application application, Form form) {
        return Exchange.by(realm, form, application.basic().presenting(certificate));
    }

    private void isBound(Exchange asked) {
        assertThat(thumbprint(asked.jwt())).isEqualTo(own.thumbprint());
        assertThat(asked.answer().json()).containsEntry("token_type", "Bearer");
    }

    private static Object thumbprint(Jwt token) {
        return confirmation(token, "x5t#S256");
    }

    private static Object confirmation(Jwt token, String member) {
        return token.claim("cnf") instanceof Map<?, ?> members ? members.get(member) : null;
    }

    /** Alice's token, bound to the certificate of the application that she signed in to. */
    private Secret bound(String scope) {
        Secret token = realm.token(Prefix.KEYCLOAK)
                .post(signIn(scope), binding.basic().presenting(own))
                .accessToken();
        assertThat(thumbprint(Jwt.of(token))).isEqualTo(own.thumbprint());
        return token;
    }

    private Form signIn(String scope) {
        return Form.empty()
                .with("grant_type", "password")
                .with("username", scene.alice().username())
                .with("password", scene.alice().password().reveal())
                .with("scope", scope);
    }

    private Secret keptBy(Certificate certificate) {
        return realm.token(Prefix.KEYCLOAK)
                .post(Form.clientCredentials(), keeping.basic().presenting(certificate))
                .accessToken();
    }
}
