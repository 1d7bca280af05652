// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.tls.Authority;
import io.github.kcexchange.tls.Certificate;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.util.Map;
import java.util.function.Consumer;
import org.keycloak.representations.idm.ClientRepresentation;

/**
 * The scene of the use cases with tokens that are bound to a certificate.
 *
 * @param binding the application that Alice signs in to: her tokens are bound to the certificate of their request
 * @param keeping exchanges tokens for Address, reaches Buzzer, and gets bound tokens only
 */
record CertificateScene(TestRealm realm, Scene scene, Application binding, Application keeping) {
    static final String BOUND_TOKENS = "tls.client.certificate.bound.access.tokens";

    /** The certificates of all classes, because each one takes a process of the JDK's keytool. */
    static final Certificate OWN = Authority.issue("own");

    static final Certificate ANOTHER = Authority.issue("another");

    static CertificateScene in(TestRealm realm) {
        Consumer<ClientRepresentation> bound = Clients.attribute(BOUND_TOKENS, "true");
        return new CertificateScene(
                realm,
                Scene.in(realm),
                realm.application("binding", Scene.signingInByPassword().andThen(bound)),
                realm.application(
                        "keeping",
                        Clients.reaching(Api.BUZZER)
                                .andThen(Clients.receiving(Api.ADDRESS))
                                .andThen(bound)));
    }

    /** Alice's token, bound to {@link #OWN}. */
    Secret bound(String scope) {
        Secret token = realm.token(Prefix.KEYCLOAK)
                .post(signIn(scope), binding.basic().presenting(OWN))
                .accessToken();
        assertThat(thumbprint(Jwt.of(token))).isEqualTo(OWN.thumbprint());
        return token;
    }

    Form signIn(String scope) {
        return Form.empty()
                .with("grant_type", "password")
                .with("username", scene.alice().username())
                .with("password", scene.alice().password().reveal())
                .with("scope", scope);
    }

    Exchange presenting(Certificate certificate, Application application, Form form) {
        return Exchange.by(realm, form, application.basic().presenting(certificate));
    }

    static Object thumbprint(Jwt token) {
        return confirmation(token, "x5t#S256");
    }

    static Object confirmation(Jwt token, String member) {
        return token.claim("cnf") instanceof Map<?, ?> members ? members.get(member) : null;
    }
}
