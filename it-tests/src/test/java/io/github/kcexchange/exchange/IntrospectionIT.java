// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Mappers;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Introspection shows a gateway's token only to clients in its audience, and exactly with the claims that it has. */
@OnKeycloak
@TouchesSql
final class IntrospectionIT {
    private static final String[] GATEWAY_CLAIMS = {
        "gateway_id", "gateway_name", "gateway_type", "gateway_credential_id"
    };

    /** Keycloak's client attribute: the client may request the claims as a signed JWT, too. */
    private static final String JWT_ALLOWED = "client.introspection.response.allow.jwt.claim.enabled";

    private final TestRealm realm;
    private final Application resource;
    private final Application application;
    private final Credential credential;

    IntrospectionIT(TestRealm realm) {
        this.realm = realm;
        this.resource =
                realm.application("resource", client -> client.getAttributes().put(JWT_ALLOWED, "true"));
        this.application = realm.application(
                "application",
                client -> client.setProtocolMappers(
                        List.of(Mappers.toClient("resource"), Mappers.claim("gateway_name", "forged"))));
        this.credential = realm.gateway("Berlin edge").credential();
    }

    @Test
    void theGatewaysClaimsAreTheSameInTokenAndIntrospection() {
        Secret token = Exchange.by(application, credential.form()).token();
        Map<String, Object> shown = resource.introspect(token);
        Map<String, Object> payload = Jwt.of(token).payload();
        assertThat(shown).containsEntry("active", true);
        for (String claim : GATEWAY_CLAIMS) {
            assertThat(shown).containsEntry(claim, payload.get(claim));
        }
        assertThat(shown).containsEntry("gateway_name", "Berlin edge").doesNotContainKeys("act", "may_act", "sid");
        for (String claim : new String[] {"iss", "sub", "azp", "aud", "exp", "iat", "jti", "scope", "typ"}) {
            assertThat(shown).containsEntry(claim, payload.get(claim));
        }
    }

    @Test
    void aNarrowedTokenIsShownWithItsNarrowedAudience() {
        application.change(client -> client.setFullScopeAllowed(true));
        String management = realm.admin()
                .clients()
                .findByClientId("realm-management")
                .get(0)
                .getId();
        credential
                .gateway()
                .serviceAccountUser()
                .roles()
                .clientLevel(management)
                .add(List.of(realm.admin()
                        .clients()
                        .get(management)
                        .roles()
                        .get("view-users")
                        .toRepresentation()));
        Secret wide = Exchange.by(application, credential.form()).token();
        assertThat(resource.introspect(wide))
                .extractingByKey("resource_access")
                .asString()
                .contains("realm-management");
        Secret narrow = Exchange.by(application, credential.form().with("audience", "resource"))
                .token();
        assertThat(resource.introspect(narrow))
                .containsEntry("aud", "resource")
                .containsEntry("resource_access", Map.of());
    }

    @Test
    void aClientOutsideTheAudienceSeesNothing() {
        Secret token = Exchange.by(application, credential.form()).token();
        assertThat(realm.application("outsider").sees(token)).isFalse();
    }

    /** Keycloak looks up the hint before it reads the token, so the answer says nothing about the token. */
    @Test
    void aHintThatKeycloakDoesNotKnowIsRejectedForEveryToken() {
        Secret ours = Exchange.by(application, credential.form()).token();
        for (Secret any : List.of(ours, application.clientCredentials(), Secret.of("no token"))) {
            Form form = Form.empty().with("token", any.reveal()).with("token_type_hint", "unknown");
            Http call = Http.call("POST", realm.at(Prefix.AS, "/introspect"));
            Answer answer = resource.basic().on(call, form).send().hasStatus(400);
            assertThat(answer.json())
                    .containsOnlyKeys("error", "error_description")
                    .containsEntry("error", "invalid_request");
        }
    }

    @Test
    void theJwtInAnAnswerIsTheSameTokenAndEndsWithTheCredential() {
        Credential revoked = credential.gateway().credential();
        Secret token = Exchange.by(application, revoked.form()).token();
        Secret shown = acceptingJwt(resource, token).secret("jwt");
        Map<String, Object> payload = Jwt.of(token).payload();
        Map<String, Object> copy = Jwt.of(shown).payload();
        for (String claim : new String[] {"jti", "exp", "iat", "iss", "sub", "azp", "aud"}) {
            assertThat(copy.get(claim)).as(claim).isEqualTo(payload.get(claim));
        }
        for (String claim : GATEWAY_CLAIMS) {
            assertThat(copy.get(claim)).as(claim).isEqualTo(payload.get(claim));
        }
        assertThat(resource.sees(shown)).isTrue();
        revoked.delete();
        assertThat(resource.sees(shown)).isFalse();
        assertThat(acceptingJwt(resource, token).json()).isEqualTo(Map.of("active", false));
    }

    /** Keycloak's own answer is that the token is inactive, together with the claims of the token. */
    @Test
    void aClientOutsideTheAudienceGetsNoJwtEither() {
        Application curious =
                realm.application("curious", client -> client.getAttributes().put(JWT_ALLOWED, "true"));
        Secret token = Exchange.by(application, credential.form()).token();
        assertThat(acceptingJwt(curious, token).json()).isEqualTo(Map.of("active", false));
    }

    private Answer acceptingJwt(Application client, Secret token) {
        Http call = Http.call("POST", realm.at(Prefix.AS, "/introspect")).header("Accept", "application/jwt");
        Form form = Form.empty().with("token", token.reveal());
        return client.basic().on(call, form).send().hasStatus(200);
    }

    @Test
    void aTokenThatIsNotAGatewaysIsShownAsKeycloakShowsIt() {
        Secret token = application.clientCredentials();
        Map<String, Object> shown = resource.introspect(token);
        assertThat(shown).containsEntry("active", true);
        assertThat(shown)
                .containsEntry("gateway_name", "forged")
                .doesNotContainKeys("gateway_id", "gateway_credential_id");
    }
}
