// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.RsaKeys;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AuthenticationExecutionInfoRepresentation;
import org.keycloak.representations.idm.AuthenticatorConfigRepresentation;
import org.keycloak.representations.idm.ClientRepresentation;

/** Every kind of subject token that Keycloak issues, except {@linkplain LightweightTokenIT lightweight tokens}. */
@OnKeycloak
final class SubjectKindsIT {
    private final TestRealm realm;
    private final Scene scene;

    SubjectKindsIT(TestRealm realm) {
        this.realm = realm;
        this.scene = Scene.in(realm);
    }

    @Test
    void aSubjectTokenCanBeExchangedAgain() {
        Form form = scene.impersonation();
        Jwt first = Exchange.by(scene.address(), form).jwt();
        Jwt second = Exchange.by(scene.address(), form).jwt();
        assertThat(second.text("jti")).isNotEqualTo(first.text("jti"));
        assertThat(second.text("sub")).isEqualTo(first.text("sub"));
    }

    @Test
    void aTokenOfAnOfflineSessionIsExchangedUntilThatSessionEnds() {
        Secret offline = offlineBy(keeper("keeper"));
        Form form = Exchange.impersonation(offline).with("scope", "b.read");
        Secret issued = Exchange.by(scene.address(), form).token();
        assertThat(Jwt.of(issued).text("sub")).isEqualTo(scene.alice().id());
        assertThat(Jwt.of(issued).text("sid")).isEqualTo(Jwt.of(offline).text("sid"));
        assertThat(scene.reader().sees(issued)).isTrue();
        realm.admin().deleteSession(Jwt.of(offline).text("sid"), true);
        assertThat(scene.reader().sees(issued)).isFalse();
        Exchange.by(scene.address(), form).isRejected(Problem.SUBJECT_TOKEN_INVALID);
    }

    /** As introspection: the offline session exists, but the client may no longer use it. */
    @Test
    void anOfflineTokenWithoutOfflineAccessIsRejected() {
        Application keeper = keeper("former-keeper");
        Secret offline = offlineBy(keeper);
        Form form = Exchange.impersonation(offline).with("scope", "b.read");
        Exchange.by(scene.address(), form).token();
        withdraw(keeper, "offline_access");
        assertThat(scene.reader().sees(offline)).isFalse();
        Exchange.by(scene.address(), form).isRejected(Problem.SUBJECT_TOKEN_INVALID);
    }

    private static void withdraw(Application application, String scope) {
        application.admin().getOptionalClientScopes().stream()
                .filter(assigned -> assigned.getName().equals(scope))
                .forEach(assigned -> application.admin().removeOptionalClientScope(assigned.getId()));
    }

    /** The same as for online sessions (WhoMayExchangeIT): without the check, Keycloak would end the session. */
    @Test
    void anActorTokenOfTheSubjectTokensOwnOfflineSessionLeavesThatSessionAlone() {
        Form exchange =
                Exchange.impersonation(offlineBy(keeper("patient-keeper"))).with("scope", "b.read");
        Secret exchanged = Exchange.by(scene.address(), exchange).token();
        Scene.awaitOlderTokens();

        Exchange.by(scene.address(), Exchange.withActor(exchange, exchanged)).isRejected(Problem.ACTOR_IS_THE_SUBJECT);
        Exchange.by(scene.address(), exchange).token();
    }

    @Test
    void aPairwiseSubjectOfTheSignInIsNotCopied() {
        Application pairwise =
                realm.application("pairwise", Scene.signingInByPassword().andThen(SubjectKindsIT::pairwise));
        Secret token = scene.alice().logIn(pairwise, "openid a.crud").accessToken();
        assertThat(Jwt.of(token).text("sub")).isNotEqualTo(scene.alice().id());
        Jwt issued = scene.asAddress(token).jwt();
        assertThat(issued.text("sub")).isEqualTo(scene.alice().id());
    }

    @Test
    void anApplicationOfPairwiseSubjectsReceivesThem() {
        Application pairwise = realm.application(
                "pairwise-exchange",
                Clients.reaching(Api.BUZZER)
                        .andThen(Clients.receiving(Api.ADDRESS))
                        .andThen(SubjectKindsIT::pairwise));
        Secret issued = Exchange.by(pairwise, scene.impersonation()).token();
        String own =
                Jwt.of(scene.alice().logIn(pairwise, "openid").accessToken()).text("sub");
        assertThat(Jwt.of(issued).text("sub"))
                .isEqualTo(own)
                .isNotEqualTo(scene.alice().id());
        assertThat(scene.reader().introspect(issued)).containsEntry("sub", own);
    }

    @Test
    void anIdTokenOfAPairwiseSubjectIsRejected() {
        Application pairwise = realm.application(
                "pairwise-portal", Clients.reaching(Api.BUZZER).andThen(SubjectKindsIT::pairwise));
        Secret idToken = scene.alice().logIn(pairwise, "openid").secret("id_token");
        assertThat(Jwt.of(idToken).text("sub")).isNotEqualTo(scene.alice().id());
        Exchange.by(pairwise, Form.exchange(idToken, Form.ID_TOKEN)).isRejected(Problem.SUBJECT_TOKEN_INVALID);
    }

    private static void pairwise(ClientRepresentation client) {
        client.setRedirectUris(List.of(Clients.CALLBACK));
        client.setProtocolMappers(
                List.of(Api.mapper("oidc-sha256-pairwise-sub-mapper", Map.of("pairwiseSubAlgorithmSalt", "salt"))));
    }

    @Test
    void anEncryptedIdTokenIsRejected() throws Exception {
        RSAKey key = RsaKeys.jwk()
                .keyID("portal")
                .keyUse(KeyUse.ENCRYPTION)
                .algorithm(JWEAlgorithm.RSA_OAEP_256)
                .build();
        Application portal = realm.application("portal", client -> {
            client.getAttributes().put("id.token.encrypted.response.alg", "RSA-OAEP-256");
            client.getAttributes().put("id.token.encrypted.response.enc", "A256GCM");
            client.getAttributes().put("use.jwks.string", "true");
            client.getAttributes().put("jwks.string", new JWKSet(key.toPublicJWK()).toString());
        });
        Secret idToken = scene.alice().logIn(portal, "openid").secret("id_token");
        assertThat(idToken.reveal().split("\\.")).as("a JWE has five parts").hasSize(5);
        Exchange.by(portal, Form.exchange(idToken, Form.ID_TOKEN)).isRejected(Problem.SUBJECT_TOKEN_INVALID);
    }

    @Test
    void theSubjectIsNamedEvenWithoutItsMapper() {
        Application bare = realm.application(
                "bare",
                Clients.reaching(Api.BUZZER)
                        .andThen(Clients.receiving(Api.ADDRESS))
                        .andThen(client -> client.setDefaultClientScopes(List.of())));
        assertThat(Jwt.of(scene.alice().logIn(bare, "openid").accessToken()).payload())
                .doesNotContainKey("sub");
        Secret issued = Exchange.by(bare, scene.impersonation()).token();
        assertThat(Jwt.of(issued).text("sub")).isEqualTo(scene.alice().id());
    }

    /** An exchange is not a sign-in. Keycloak's mapper writes the methods of the user's session. */
    @Test
    void noAuthenticationMethodIsClaimed() {
        namePasswords("pwd");
        var methods = Api.mapper("oidc-amr-mapper", Map.of("access.token.claim", "true"));
        Application telling = realm.application(
                "telling",
                Clients.reaching(Api.BUZZER)
                        .andThen(Clients.receiving(Api.ADDRESS))
                        .andThen(client -> client.setProtocolMappers(List.of(methods))));
        Secret signedIn = scene.alice().logIn(telling, "openid").accessToken();
        assertThat(Jwt.of(signedIn).claim("amr")).isEqualTo(List.of("pwd"));
        Jwt issued = Exchange.by(telling, scene.impersonation()).jwt();
        assertThat(issued.claim("amr")).isEqualTo(List.of());
    }

    /** Names the method of a sign-in with a password, which Keycloak leaves unnamed. */
    private void namePasswords(String method) {
        AuthenticatorConfigRepresentation named = new AuthenticatorConfigRepresentation();
        named.setAlias(method);
        named.setConfig(Map.of("default.reference.value", method, "default.reference.maxAge", "600"));
        var flows = realm.admin().flows();
        String password = flows.getExecutions("direct grant").stream()
                .filter(execution -> "direct-grant-validate-password".equals(execution.getProviderId()))
                .map(AuthenticationExecutionInfoRepresentation::getId)
                .findFirst()
                .orElseThrow();
        flows.newExecutionConfig(password, named).close();
    }

    @Test
    void nothingIssuedOutlivesTheSubjectToken() {
        Application brief = shop("brief", "access.token.lifespan", "60");
        Secret token = scene.alice().logIn(brief, "openid a.crud").accessToken();
        Jwt issued = scene.asAddress(token).jwt();
        assertThat(issued.number("exp")).isEqualTo(Jwt.of(token).number("exp"));
    }

    @Test
    void nothingIssuedOutlivesTheActorToken() {
        scene.goodies().change(Clients.attribute("access.token.lifespan", "40"));
        Secret actor = scene.goodies().clientCredentials();
        scene.goodies().change(Clients.attribute("access.token.lifespan", "250"));
        Jwt issued = Exchange.by(scene.goodies(), Exchange.delegation(scene.forGoodies(), actor))
                .jwt();
        assertThat(issued.number("exp")).isEqualTo(Jwt.of(actor).number("exp"));
    }

    /** Keycloak reads the clock once for {@code iat} and again for {@code exp}, which can be in the next second. */
    @Test
    void theLifespanOfTheApplicationIsObeyed() {
        Application brief = realm.application(
                "brief-exchange",
                Clients.reaching(Api.BUZZER)
                        .andThen(Clients.receiving(Api.ADDRESS))
                        .andThen(Clients.attribute("access.token.lifespan", "33")));
        Exchange asked = Exchange.by(brief, scene.impersonation());
        long life = asked.jwt().number("exp") - asked.jwt().number("iat");
        assertThat(life).isBetween(33L, 34L);
        assertThat(asked.answer().json()).containsEntry("expires_in", (int) life);
    }

    /** An application that users sign in to for an offline session. */
    private Application keeper(String clientId) {
        return realm.application(
                clientId,
                Scene.signingInByPassword()
                        .andThen(client -> client.setOptionalClientScopes(List.of("a.crud", "offline_access"))));
    }

    /** A token of alice's that was refreshed in an offline session. */
    private Secret offlineBy(Application keeper) {
        Answer signIn = scene.alice().logIn(keeper, "openid a.crud offline_access");
        Form refresh = Form.empty()
                .with("grant_type", "refresh_token")
                .with("refresh_token", signIn.secret("refresh_token").reveal());
        return realm.token().post(refresh, keeper.basic()).accessToken();
    }

    private Application shop(String clientId, String attribute, String value) {
        return realm.application(clientId, Scene.signingInByPassword().andThen(Clients.attribute(attribute, value)));
    }
}
