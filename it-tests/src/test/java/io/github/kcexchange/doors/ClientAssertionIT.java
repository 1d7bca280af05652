// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import io.github.kcexchange.forge.Forger;
import io.github.kcexchange.issuer.OtherIssuer;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.SignInProvider;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.ClientAuthentication;
import io.github.kcexchange.wire.Form;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Keycloak's client authentication {@code federated-jwt} accepts the tokens of an identity provider. The provider can
 * be another realm with this extension, but a token of an exchange authenticates no client.
 */
@OnKeycloak
final class ClientAssertionIT {
    private static final String PROVIDER = "workloads";
    private static final String SUBJECT = "workload-there";

    private final TestRealm realm;
    private final OtherIssuer issuer = OtherIssuer.any();

    ClientAssertionIT(TestRealm realm) {
        this.realm = realm;
        provider();
        realm.plainClient("workload", client -> {
            client.setClientAuthenticatorType("federated-jwt");
            client.getAttributes().put("jwt.credential.issuer", PROVIDER);
            client.getAttributes().put("jwt.credential.sub", SUBJECT);
        });
    }

    @Test
    void aTokenOfTheProviderAuthenticatesTheClient() {
        assertThat(authenticated(issuer.tokenFor(SUBJECT, realm)).json()).containsKey("access_token");
    }

    static Stream<Named<UnaryOperator<Forger>>> marks() {
        return Stream.of(
                Named.of("of an application", token -> token.claim("jti", tokenId() + ".application")),
                Named.of("of a gateway", token -> token.claim("jti", tokenId() + ".gateway")),
                Named.of(
                        "with a gateway credential",
                        token -> token.claim(
                                "gateway_credential_id", UUID.randomUUID().toString())),
                Named.of("with act", token -> token.claim("act", Map.of("sub", "app"))),
                Named.of("with may_act", token -> token.claim("may_act", Map.of("sub", "app"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("marks")
    void aTokenOfAnExchangeAuthenticatesNoClient(UnaryOperator<Forger> marked) {
        Answer answer = authenticated(marked.apply(issuer.tokenFor(SUBJECT, realm)));
        assertThat(answer.hasStatus(401).json()).containsEntry("error", "invalid_client");
    }

    private Answer authenticated(Forger assertion) {
        return realm.token(Prefix.KEYCLOAK)
                .post(Form.clientCredentials(), ClientAuthentication.assertion(assertion.signedBy(issuer.key())));
    }

    /** The format of Keycloak's token ids, with the code of the token exchange. */
    private static String tokenId() {
        return "trrtte:" + UUID.randomUUID();
    }

    private void provider() {
        SignInProvider.in(realm, PROVIDER, issuer.uri(), provider -> {
            provider.getConfig().put("supportsClientAssertions", "true");
            provider.getConfig().put("useJwksUrl", "false");
            provider.getConfig()
                    .put("publicKeySignatureVerifier", new JWKSet(issuer.key().toPublicJWK()).toString());
        });
    }
}
