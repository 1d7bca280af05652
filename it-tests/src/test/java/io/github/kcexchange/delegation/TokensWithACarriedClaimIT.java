// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static io.github.kcexchange.delegation.ClaimMapper.ofSubject;
import static io.github.kcexchange.delegation.ClaimMapper.required;
import static io.github.kcexchange.delegation.ClaimMapper.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tokens into which the mapper {@code pingone-exchanged-token-claim-mapper} carries a claim, and no others. */
@OnKeycloak
final class TokensWithACarriedClaimIT {
    private final TestRealm realm;
    private final ClaimScene scene;

    TokensWithACarriedClaimIT(TestRealm realm) {
        this.realm = realm;
        this.scene = ClaimScene.in(realm);
    }

    @Test
    void theSwitchesOfTheMapperChooseTheTokens() {
        Application application = scene.carrying(
                with(ofSubject("department", "id_only"), "access.token.claim", "false"),
                with(ofSubject("department", "access_only"), "id.token.claim", "false"),
                with(ofSubject("department", "hidden"), "introspection.token.claim", "false"));
        Secret access = Exchange.by(application, scene.forBuzzer()).token();
        assertThat(Jwt.of(access).payload())
                .containsKeys("access_only", "hidden")
                .doesNotContainKey("id_only");
        assertThat(scene.reader().introspect(access))
                .containsEntry("access_only", "radiology")
                .doesNotContainKeys("id_only", "hidden");
        Form idToken = scene.forBuzzer().with("scope", "openid").with("requested_token_type", Form.ID_TOKEN);
        assertThat(Exchange.by(application, idToken).jwt().payload())
                .containsEntry("typ", "ID")
                .containsEntry("id_only", "radiology")
                .containsEntry("hidden", "radiology")
                .doesNotContainKey("access_only");
    }

    @Test
    void aLightweightTokenHasTheClaimIfItsSwitchIsOn() {
        Application application = scene.carrying(
                ofSubject("department", "full_only"),
                with(ofSubject("department", "light"), "lightweight.claim", "true"));
        application.change(Clients.attribute("client.use.lightweight.access.token.enabled", "true"));
        Secret issued = Exchange.by(application, scene.forBuzzer()).token();
        assertThat(Jwt.of(issued).payload()).containsEntry("light", "radiology").doesNotContainKey("full_only");
        assertThat(scene.reader().introspect(issued))
                .containsEntry("light", "radiology")
                .doesNotContainKey("full_only");
    }

    @Test
    void otherGrantsIgnoreTheMapper() {
        Application application =
                scene.carrying(required(ofSubject("department", "department")), ofSubject("azp", "original_client"));
        Answer signIn = scene.alice().logIn(application, "openid");
        for (Secret token : List.of(
                signIn.accessToken(),
                signIn.secret("id_token"),
                application.clientCredentials(),
                refreshed(application, signIn))) {
            assertThat(Jwt.of(token).payload()).doesNotContainKeys("department", "original_client");
        }
        assertThat(scene.reader().introspect(signIn.accessToken()))
                .containsEntry("active", true)
                .doesNotContainKeys("department", "original_client");
    }

    @Test
    void keycloaksOwnExchangeIgnoresTheMapper() {
        Application plain = realm.plainClient(
                "plain", with(required(ofSubject("unknown", "department")), ofSubject("azp", "original_client")));
        Secret own = scene.alice().logIn(plain, "openid").accessToken();
        Secret issued = realm.token(Prefix.KEYCLOAK)
                .post(Exchange.impersonation(own), plain.basic())
                .accessToken();
        assertThat(Jwt.of(issued).payload()).doesNotContainKeys("department", "original_client");
    }

    /** A gateway credential is no subject token with claims. */
    @Test
    void theExchangeOfAGatewayCredentialIgnoresTheMapper() {
        Application application =
                scene.carrying(required(ofSubject("unknown", "department")), ofSubject("gatewayName", "gateway"));
        Form form = realm.gateway("gateway").credential().form();
        assertThat(Exchange.by(application, form).jwt().payload()).doesNotContainKeys("department", "gateway");
    }

    @Test
    void userinfoDoesNotShowTheClaim() {
        Application application = scene.carrying(ofSubject("department", "department"));
        Secret issued = Exchange.by(application, scene.forBuzzer().with("scope", "openid"))
                .token();
        assertThat(Jwt.of(issued).claim("department")).isEqualTo("radiology");
        assertThat(Http.call("GET", realm.at(Prefix.AS, "/userinfo"))
                        .bearer(issued)
                        .send()
                        .hasStatus(200)
                        .json())
                .containsEntry("sub", scene.alice().id())
                .doesNotContainKey("department");
    }

    private Secret refreshed(Application application, Answer signIn) {
        Form form = Form.empty()
                .with("grant_type", "refresh_token")
                .with("refresh_token", signIn.secret("refresh_token").reveal());
        return realm.token(Prefix.KEYCLOAK).post(form, application.basic()).accessToken();
    }
}
