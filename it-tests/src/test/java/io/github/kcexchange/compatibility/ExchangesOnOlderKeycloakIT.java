// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.forge.Forger;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.DpopKey;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.Mappers;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnOlderKeycloak;
import io.github.kcexchange.server.Server;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.ClientAuthentication;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/** Token requests, and the addresses of PingOne with the tokens that they issue. */
@OnOlderKeycloak
final class ExchangesOnOlderKeycloakIT {
    private final TestRealm realm;
    private final Application application;

    ExchangesOnOlderKeycloakIT(Server server) {
        this.realm = TestRealm.on(server);
        this.application = realm.application(
                "application",
                client -> client.getAttributes().put("allow.token.introspection.without.audience.check", "true"));
    }

    @Test
    void aGatewayIsCreatedUsedAndRevoked() {
        Gateway gateway = realm.gateway("gateway");
        Credential credential = gateway.credential();
        for (Prefix prefix : Prefix.values()) {
            isFiveMinutes(realm.token(prefix).post(credential.form().with("scope", "openid")));
            isFiveMinutes(realm.token(prefix).post(credential.form(), application.basic()));
        }
        everyAliasAnswers(credential);
        revokingEndsAccess(gateway, credential);
    }

    @Test
    void aClaimOfTheSubjectTokenIsCarriedAndShown() {
        Application carrying = realm.application("carrying", client -> {
            client.getAttributes().put("allow.token.introspection.without.audience.check", "true");
            client.setProtocolMappers(List.of(originalClient()));
        });
        Form form = Form.exchange(carrying.clientCredentials(), Form.ACCESS_TOKEN);
        Secret issued = realm.token().post(form, carrying.basic()).accessToken();
        assertThat(Jwt.of(issued).claim("original")).isEqualTo(Map.of("client", "carrying"));
        assertThat(carrying.introspect(issued)).containsEntry("original", Map.of("client", "carrying"));
    }

    private static ProtocolMapperRepresentation originalClient() {
        return Mappers.mapper(
                "original client",
                "pingone-exchanged-token-claim-mapper",
                Map.of(
                        "exchanged.token.source", "subject_token",
                        "exchanged.token.claim", "azp",
                        "claim.name", "original.client",
                        "exchanged.token.claim.required", "true",
                        "access.token.claim", "true"));
    }

    /** Keycloak itself drops such a parameter, and would issue a token that is not restricted to the target. */
    @Test
    void anOverLongParameterIsRejectedRatherThanDropped() {
        Form form = Form.exchange(application.clientCredentials(), Form.ACCESS_TOKEN);
        String overLong = "x".repeat(4001);
        for (String parameter : List.of("audience", "resource", "scope", "requested_token_type", "actor_token_type")) {
            Exchange.by(application, form.with(parameter, overLong))
                    .isRejected(Problem.PARAMETER_TOO_LONG, " Look at " + parameter + ".");
        }
        Exchange.by(realm.plainClient("plain"), form.with("actor_token_type", overLong))
                .isRejected(Problem.DELEGATION_NOT_SWITCHED_ON);
    }

    /** Keycloak removes them as of 26.7 only. */
    @Test
    void controlCharactersAreRejected() {
        Form form = Form.exchange(application.clientCredentials(), Form.ACCESS_TOKEN);
        Exchange.by(application, form.with("scope", "open\nid"))
                .isRejected(Problem.PARAMETER_MALFORMED, " Look at scope.");
    }

    /** In 26.5, Keycloak's own check fails with an internal error. */
    @Test
    void aTokenWithoutASignatureIsRejected() {
        Secret unsigned =
                Forger.of(application.clientCredentials()).header("alg", "none").unsigned();
        Exchange.by(application, Form.exchange(unsigned, Form.ACCESS_TOKEN)).isRejected(Problem.SUBJECT_TOKEN_INVALID);
    }

    @Test
    void wrongClientCredentialsAreAnInvalidClient() {
        Form form = realm.gateway("gateway").credential().form();
        Secret wrong = Secret.of("not the secret");
        for (ClientAuthentication client : List.of(
                ClientAuthentication.basic("application", wrong),
                ClientAuthentication.post("application", wrong),
                ClientAuthentication.named("application"),
                ClientAuthentication.basic("nobody", wrong))) {
            Answer answer = realm.token().post(form, client).hasStatus(401).isNeverCached();
            assertThat(answer.json())
                    .isEqualTo(Map.of(
                            "error", "invalid_client",
                            "error_description", "Invalid client or Invalid client credentials"));
        }
    }

    @Test
    void aProofBindsTheTokenAndAWrongProofIsInvalid() {
        Form form = realm.gateway("gateway").credential().form();
        DpopKey key = new DpopKey();
        URI token = realm.at(Prefix.AS, "/token");
        Answer bound = proven(form, key.proof("POST", token));
        Map<?, ?> confirmation = (Map<?, ?>) Jwt.of(bound.accessToken()).claim("cnf");
        assertThat(bound.json()).containsEntry("token_type", "DPoP");
        assertThat(confirmation.get("jkt")).isEqualTo(key.thumbprint());
        Answer rejected = proven(form, key.proof("GET", token)).hasStatus(400).isNeverCached();
        assertThat(rejected.json()).containsEntry("error", "invalid_dpop_proof");
    }

    /** Keycloak's own answer is 500: on 26.5 to both proofs, on 26.6 to the one without an algorithm. */
    @Test
    void aProofWithoutAnAlgorithmOrWithAKeyOfAnotherTypeIsInvalid() {
        Form form = realm.gateway("gateway").credential().form();
        String valid = new DpopKey().proof("POST", realm.at(Prefix.AS, "/token"));
        String readable = "{\"kty\":\"RSA\",\"e\":\"AQAB\",\"n\":\"" + "v".repeat(342) + "\"}";
        for (String header : List.of(
                "{\"typ\":\"dpop+jwt\",\"jwk\":" + readable + "}",
                "{\"typ\":\"dpop+jwt\",\"alg\":\"ES256\",\"jwk\":{\"kty\":\"oct\",\"k\":\"AQ\"}}")) {
            String encoded = Forger.encoded(header.getBytes(StandardCharsets.UTF_8));
            Answer rejected = proven(form, encoded + valid.substring(valid.indexOf('.')));
            assertThat(rejected.hasStatus(400).json()).containsEntry("error", "invalid_dpop_proof");
        }
    }

    /** As of 26.7, a mapper of Keycloak also binds the tokens of such a client. Here, only the extension does. */
    @Test
    void anApplicationThatRequiresBoundTokensGetsNoUnboundTokens() {
        Form form = Form.exchange(application.clientCredentials(), Form.ACCESS_TOKEN);
        String bound = "tls.client.certificate.bound.access.tokens";
        application.change(client -> client.getAttributes().put(bound, "true"));
        Exchange.by(application, form).isRejected(Problem.CLIENT_CERTIFICATE_MISSING);
    }

    private Answer proven(Form form, String proof) {
        Http call = Http.call("POST", realm.at(Prefix.AS, "/token")).header("DPoP", proof);
        return application.basic().on(call, form).send();
    }

    private static void isFiveMinutes(Answer answer) {
        Jwt token = Jwt.of(answer.accessToken());
        assertThat(token.number("exp") - token.number("iat")).isEqualTo(300);
        assertThat(answer.json()).containsEntry("token_type", "Bearer").doesNotContainKey("refresh_token");
    }

    private void everyAliasAnswers(Credential credential) {
        for (Prefix prefix : new Prefix[] {Prefix.AS, Prefix.PINGONE_BY_ID}) {
            Secret token = token(credential);
            Form form = Form.empty().with("token", token.reveal());
            Http.call("GET", realm.at(prefix, "/userinfo")).bearer(token).send().hasStatus(200);
            Http.call("GET", realm.at(prefix, "/jwks")).send().hasStatus(200);
            Http.call("GET", realm.at(prefix, "/.well-known/openid-configuration"))
                    .send()
                    .hasStatus(200);
            Answer shown = application
                    .basic()
                    .on(Http.call("POST", realm.at(prefix, "/introspect")), form)
                    .send();
            assertThat(shown.hasStatus(200).json())
                    .containsEntry("active", true)
                    .containsEntry("gateway_credential_id", credential.id());
            application
                    .basic()
                    .on(Http.call("POST", realm.at(prefix, "/revoke")), form)
                    .send()
                    .hasStatus(200);
            assertThat(application.sees(token)).isFalse();
        }
    }

    private void revokingEndsAccess(Gateway gateway, Credential credential) {
        Secret token = token(credential);
        gateway.put(Map.of("enabled", false));
        isRejected(realm.token().post(credential.form(), application.basic()));
        assertThat(application.sees(token)).isFalse();
        gateway.put(Map.of("enabled", true));
        credential.delete();
        isRejected(realm.token().post(credential.form()));
        Form withActor = Form.exchange(token, Form.ACCESS_TOKEN).with("actor_token", "x");
        Exchange.by(realm.plainClient("plain"), withActor).isRejected(Problem.DELEGATION_NOT_SWITCHED_ON);
        assertThat(application.sees(token)).isFalse();
        Http.call("GET", realm.at(Prefix.AS, "/userinfo")).bearer(token).send().hasStatus(401);
        gateway.delete();
        assertThat(realm.management().get("/gateways").hasStatus(200).json()).containsEntry("size", 0);
    }

    private Secret token(Credential credential) {
        return realm.token()
                .post(credential.form().with("scope", "openid"), application.basic())
                .accessToken();
    }

    private static void isRejected(Answer answer) {
        answer.hasStatus(400);
        assertThat(answer.json())
                .containsOnlyKeys("error", "error_description")
                .containsEntry("error", "invalid_request");
    }
}
