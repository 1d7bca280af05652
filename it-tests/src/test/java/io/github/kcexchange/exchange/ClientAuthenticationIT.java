// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.SigningKey;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.ClientAuthentication;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Exchanges of a gateway credential with and without client authentication. Wrong client credentials are never treated
 * as a missing client authentication.
 */
@OnKeycloak
final class ClientAuthenticationIT {
    private final TestRealm realm;
    private final Application application;
    private final Gateway gateway;
    private final Credential credential;
    private final SigningKey key = new SigningKey();

    ClientAuthenticationIT(TestRealm realm) {
        this.realm = realm;
        this.application = realm.application("application");
        this.gateway = realm.gateway("gateway");
        this.credential = gateway.credential();
    }

    /** Contrary to RFC 6749, section 2.3, Keycloak accepts both methods together and uses the form. */
    @Test
    void ofBasicAndFormTheFormMustBeCorrect() {
        Secret wrong = Secret.of("wrong");
        Form right = credential.form().with("client_id", "application");
        Form rightForm = right.with("client_secret", application.secret().reveal());
        Answer taken = realm.token().post(rightForm, ClientAuthentication.basic("application", wrong));
        assertThat(Jwt.of(taken.accessToken()).text("azp")).isEqualTo("application");
        Form wrongForm = right.with("client_secret", wrong.reveal());
        Answer answer = realm.token().post(wrongForm, application.basic()).hasStatus(401);
        assertThat(answer.json()).containsEntry("error", "invalid_client");
    }

    @Test
    void basic() {
        assertThat(azp(application.basic())).isEqualTo("application");
    }

    @Test
    void postedSecret() {
        assertThat(azp(application.post())).isEqualTo("application");
    }

    @Test
    void privateKeyJwtAddressedToTheIssuer() {
        Application keyed = realm.application("private-key-jwt", key::registerAt);
        assertThat(azp(key.assertion(keyed))).isEqualTo("private-key-jwt");
    }

    @Test
    void clientSecretJwt() {
        Application signing =
                realm.application("secret-jwt", client -> client.setClientAuthenticatorType("client-secret-jwt"));
        assertThat(azp(SigningKey.secretAssertion(signing))).isEqualTo("secret-jwt");
    }

    @Test
    void withoutClientAuthenticationTheGatewayIsTheClient() {
        assertThat(azp(ClientAuthentication.none())).isEqualTo(gateway.clientId());
    }

    /** Clients that use the method {@code none} always send their {@code client_id}. */
    @Test
    void theGatewaysOwnClientIdMayComeWithTheCredential() {
        assertThat(azp(form("client_id", gateway.clientId()))).isEqualTo(gateway.clientId());
    }

    @ParameterizedTest
    @EnumSource(Prefix.class)
    void theGatewaysOwnClientIdMayComeWithTheCredentialUnderEveryAddress(Prefix prefix) {
        Exchange exchange = Exchange.of(
                realm, () -> realm.token(prefix).post(credential.form(), form("client_id", gateway.clientId())));
        assertThat(exchange.jwt().payload())
                .containsEntry("azp", gateway.clientId())
                .containsEntry("gateway_id", gateway.id())
                .containsEntry("gateway_credential_id", credential.id());
        assertThat(exchange.answer().json()).containsEntry("expires_in", 300);
        assertThat(exchange.event().getClientId()).isEqualTo(gateway.clientId());
        assertThat(exchange.event().getDetails()).containsEntry("client_auth_method", "gateway-credential");
    }

    @Test
    void aRevokedCredentialIsRejectedAlikeWithTheGatewaysOwnClientId() {
        Credential revoked = gateway.credential();
        revoked.delete();
        Exchange.by(realm, revoked.form(), form("client_id", gateway.clientId()))
                .isRejectedAsClient(Problem.CREDENTIAL_UNKNOWN);
    }

    /** The gateway is named correctly, so the credential is invalid, not the client. */
    @Test
    void aDisabledOrDeletedGatewayIsRejectedAlikeWithItsOwnClientId() {
        Gateway ended = realm.gateway("ended");
        Credential held = ended.credential();
        ClientAuthentication named = form("client_id", ended.clientId());
        ended.put(Map.of("enabled", false));
        Exchange.by(realm, held.form(), named).isRejectedAsClient(Problem.GATEWAY_DISABLED);
        ended.delete();
        Exchange.by(realm, held.form(), named).isRejectedAsClient(Problem.CREDENTIAL_UNKNOWN);
    }

    @ParameterizedTest
    @MethodSource("wrongClients")
    void wrongClientCredentialsAreInvalidClient(ClientAuthentication wrong) {
        Exchange rejected = Exchange.by(realm, credential.form(), wrong);
        rejected.answer().hasStatus(401).isNeverCached();
        assertThat(rejected.answer().json())
                .containsOnlyKeys("error", "error_description")
                .containsEntry("error", "invalid_client");
        assertThat(rejected.event().getType()).isEqualTo("TOKEN_EXCHANGE_ERROR");
    }

    Stream<Named<ClientAuthentication>> wrongClients() {
        Secret wrong = Secret.of("not-the-secret");
        Secret generated = Secret.of(gateway.client().getSecret().getValue());
        Application stranger = realm.application("stranger", new SigningKey()::registerAt);
        return Stream.of(
                Named.of("wrong Basic secret", ClientAuthentication.basic("application", wrong)),
                Named.of("wrong posted secret", ClientAuthentication.post("application", wrong)),
                Named.of("unknown client", ClientAuthentication.basic("nobody", wrong)),
                Named.of("assertion of another key", key.assertion(stranger)),
                Named.of("assertion that is no JWT", ClientAuthentication.assertion(wrong)),
                Named.of("the credential as assertion", ClientAuthentication.assertion(credential.token())),
                Named.of("the gateway's generated secret", ClientAuthentication.basic(gateway.clientId(), generated)),
                Named.of(
                        "another gateway's client id",
                        form("client_id", realm.gateway("other").clientId())),
                Named.of(
                        "the gateway's client id with its generated secret",
                        ClientAuthentication.post(gateway.clientId(), generated)),
                Named.of("an application's client id alone", form("client_id", "application")),
                Named.of("a secret alone", form("client_secret", "not-the-secret")),
                Named.of("an empty client id", form("client_id", "")),
                Named.of("an assertion type alone", form("client_assertion_type", "urn:x")),
                Named.of(
                        "the credential as bearer token",
                        header("Bearer " + credential.token().reveal())),
                Named.of("a Basic header without content", header("Basic ")),
                Named.of("a Basic header that is not base64", header("Basic !!!")),
                Named.of("another scheme", header("Negotiate abc")));
    }

    @Test
    void aWrongBasicSecretGetsAChallenge() {
        Exchange rejected =
                Exchange.by(realm, credential.form(), ClientAuthentication.basic("application", Secret.of("wrong")));
        assertThat(rejected.answer().header("WWW-Authenticate")).contains("Basic realm=\"" + realm.name() + "\"");
    }

    @Test
    void aDisabledApplicationIsInvalidClient() {
        Application disabled = realm.application("disabled", client -> client.setEnabled(false));
        Exchange.by(disabled, credential.form())
                .isRejectedByKeycloak(401, "invalid_client", "Invalid client or Invalid client credentials");
    }

    @Test
    void anApplicationWithoutTheExchangeIsUnauthorized() {
        Application none = realm.application("none", c -> c.getAttributes().remove(Application.EXCHANGE_ENABLED));
        Exchange.by(none, credential.form()).isRejected(Problem.GRANT_NOT_ENABLED);
        Application off = realm.application("off", c -> c.getAttributes().put(Application.EXCHANGE_ENABLED, "false"));
        Exchange.by(off, credential.form()).isRejected(Problem.GRANT_NOT_ENABLED);
    }

    @Test
    void keycloaksOwnSwitchIsNotThatOfTheExtension() {
        Exchange.by(realm.plainClient("standard"), credential.form()).isRejected(Problem.GRANT_NOT_ENABLED);
    }

    @Test
    void aPublicApplicationIsUnauthorized() {
        realm.application("public", client -> {
            client.setPublicClient(true);
            client.setServiceAccountsEnabled(false);
        });
        Exchange.by(realm, credential.form(), form("client_id", "public")).isRejected(Problem.APPLICATION_IS_PUBLIC);
    }

    @Test
    void anApplicationThatRequiresConsentGetsNoToken() {
        Application consenting = realm.application("consenting", client -> client.setConsentRequired(true));
        Exchange.by(consenting, credential.form()).isRejected(Problem.CONSENT_MISSING);
    }

    @Test
    void aClientWithoutTheExchangeLearnsNothingAboutTheCredential() {
        Form unknown = Form.gatewayExchange(Secret.of("nonsense"));
        Exchange.by(realm.plainClient("curious"), unknown).isRejected(Problem.GRANT_NOT_ENABLED);
    }

    @ParameterizedTest
    @MethodSource("otherGrants")
    void theCredentialIsAcceptedByNoOtherGrant(Form form) {
        Answer answer = realm.token()
                .post(form.with("subject_token_type", Form.GATEWAY_CREDENTIAL)
                        .with("subject_token", credential.token().reveal()))
                .hasStatus(401);
        // A wrong password is 401, too, but invalid_grant: then the credential would have authenticated a client.
        assertThat(answer.json()).containsEntry("error", "invalid_client");
    }

    static Stream<Form> otherGrants() {
        return Stream.of(
                Form.clientCredentials(),
                Form.empty()
                        .with("grant_type", "password")
                        .with("username", "u")
                        .with("password", "p"),
                Form.empty().with("grant_type", "refresh_token").with("refresh_token", "r"),
                Form.empty().with("grant_type", "authorization_code").with("code", "c"));
    }

    @Test
    void theGatewaysClientHasNoOtherGrant() {
        Secret generated = Secret.of(gateway.client().getSecret().getValue());
        var answer =
                realm.token().post(Form.clientCredentials(), ClientAuthentication.basic(gateway.clientId(), generated));
        answer.hasStatus(401);
        assertThat(answer.json())
                .isEqualTo(Map.of(
                        "error",
                        "invalid_client",
                        "error_description",
                        "Invalid client or Invalid client credentials"));
    }

    private Object azp(ClientAuthentication client) {
        return Exchange.by(realm, credential.form(), client).jwt().claim("azp");
    }

    private static ClientAuthentication form(String name, String value) {
        return (call, form) -> call.form(form.with(name, value));
    }

    private static ClientAuthentication header(String authorization) {
        return (call, form) -> call.form(form).header("Authorization", authorization);
    }
}
