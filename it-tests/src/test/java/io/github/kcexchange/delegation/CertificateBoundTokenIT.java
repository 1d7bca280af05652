// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static io.github.kcexchange.delegation.CertificateScene.ANOTHER;
import static io.github.kcexchange.delegation.CertificateScene.OWN;
import static io.github.kcexchange.delegation.CertificateScene.confirmation;
import static io.github.kcexchange.delegation.CertificateScene.thumbprint;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.DpopKey;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.Secured;
import io.github.kcexchange.tls.Certificate;
import io.github.kcexchange.wire.ClientAuthentication;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Certificate-bound tokens (RFC 8705, section 3): not exchanged without their certificate, and never exchanged for
 * unbound tokens.
 */
@OnKeycloak
@Order(4)
final class CertificateBoundTokenIT {
    private final TestRealm realm;
    private final CertificateScene certificates;
    private final Scene scene;
    private final Application keeping;
    private final DpopKey key = new DpopKey();

    CertificateBoundTokenIT(@Secured TestRealm realm) {
        this.realm = realm;
        this.certificates = CertificateScene.in(realm);
        this.scene = certificates.scene();
        this.keeping = certificates.keeping();
    }

    @Test
    void aBoundSubjectTokenNeedsItsCertificate() {
        Form form = impersonation(certificates.bound("openid a.crud"));
        Exchange.by(scene.address(), form).isRejected(Problem.SUBJECT_TOKEN_INVALID);
        certificates.presenting(ANOTHER, scene.address(), form).isRejected(Problem.SUBJECT_TOKEN_INVALID);
    }

    @Test
    void theTokenIssuedForABoundSubjectIsBoundToTheSameCertificate() {
        isBound(certificates.presenting(OWN, scene.address(), impersonation(certificates.bound("openid a.crud"))));
    }

    @Test
    void aBoundActorTokenNeedsItsCertificate() {
        Form form = Exchange.delegation(scene.forAddress(), keptBy(OWN)).with("scope", "b.read");
        allowing(keeping);
        try {
            Exchange.by(scene.address(), form).isRejected(Problem.ACTOR_TOKEN_INVALID);
            certificates.presenting(ANOTHER, keeping, form).isRejected(Problem.ACTOR_TOKEN_INVALID);
            Exchange asked = certificates.presenting(OWN, keeping, form);
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
        scene.goodies().change(Clients.attribute(CertificateScene.BOUND_TOKENS, "true"));
        try {
            actor = realm.token(Prefix.KEYCLOAK)
                    .post(Form.clientCredentials(), scene.goodies().basic().presenting(OWN))
                    .accessToken();
        } finally {
            scene.goodies().change(Clients.attribute(CertificateScene.BOUND_TOKENS, "false"));
        }
        Form form = Exchange.delegation(subject, actor).with("scope", "d.read");
        Exchange.by(scene.goodies(), form).isRejected(Problem.ACTOR_TOKEN_INVALID);
        isBound(certificates.presenting(OWN, scene.goodies(), form));
    }

    @Test
    void tokensOfTwoCertificatesAreNotProvenByOne() {
        allowing(keeping);
        try {
            Form form = Exchange.delegation(certificates.bound("openid a.crud"), keptBy(ANOTHER))
                    .with("scope", "b.read");
            certificates.presenting(OWN, keeping, form).isRejected(Problem.ACTOR_TOKEN_INVALID);
            certificates.presenting(ANOTHER, keeping, form).isRejected(Problem.SUBJECT_TOKEN_INVALID);
        } finally {
            new Policies(realm).none();
        }
    }

    @Test
    void anApplicationThatRequiresBoundTokensGetsNoUnboundTokens() {
        Form form = scene.impersonation();
        Exchange.by(keeping, form).isRejected(Problem.CLIENT_CERTIFICATE_MISSING);
        isBound(certificates.presenting(OWN, keeping, form));
    }

    @Test
    void aBoundTokenStaysBoundThroughTheChain() {
        Form ofAlice = Exchange.impersonation(certificates.bound("openid g.crud"));
        Secret first = certificates.presenting(OWN, scene.goodies(), ofAlice).token();
        Form form = Exchange.impersonation(first);
        Exchange.by(scene.goodies(), form).isRejected(Problem.SUBJECT_TOKEN_INVALID);
        certificates.presenting(ANOTHER, scene.goodies(), form).isRejected(Problem.SUBJECT_TOKEN_INVALID);
        isBound(certificates.presenting(OWN, scene.goodies(), form));
    }

    @Test
    void anIdTokenOfABoundTokenIsBoundAsWell() {
        Form form = impersonation(certificates.bound("openid a.crud"))
                .with("scope", "openid")
                .with("requested_token_type", Form.ID_TOKEN);
        Exchange asked = certificates.presenting(OWN, scene.address(), form);
        assertThat(thumbprint(asked.jwt())).isEqualTo(OWN.thumbprint());
        Form again = Form.exchange(asked.token(), Form.ID_TOKEN).with("scope", "b.read");
        Exchange.by(scene.address(), again).isRejected(Problem.SUBJECT_TOKEN_INVALID);
        isBound(certificates.presenting(OWN, scene.address(), again));
    }

    /** As of 26.7, Keycloak's own mapper for certificates removes the key. */
    @Test
    void aTokenThatIsBoundToAKeyIsThenBoundToBoth() {
        Secret subject = realm.token(Prefix.KEYCLOAK)
                .post(certificates.signIn("openid a.crud"), proving(scene.shop().basic(), Prefix.KEYCLOAK))
                .accessToken();
        assertThat(confirmation(Jwt.of(subject), "jkt")).isEqualTo(key.thumbprint());
        Form form = impersonation(subject);
        certificates.presenting(OWN, keeping, form).isRejected(Problem.SUBJECT_TOKEN_UNPROVEN);
        Exchange asked = Exchange.by(realm, form, proving(keeping.basic().presenting(OWN), Prefix.AS));
        assertThat(asked.answer().json()).containsEntry("token_type", "DPoP");
        assertThat(confirmation(asked.jwt(), "jkt")).isEqualTo(key.thumbprint());
        assertThat(thumbprint(asked.jwt())).isEqualTo(OWN.thumbprint());
    }

    private ClientAuthentication proving(ClientAuthentication client, Prefix prefix) {
        URI uri = realm.publicAt(prefix, "/token");
        return (call, form) -> client.on(call, form).header("DPoP", key.proof("POST", uri));
    }

    @Test
    void aGatewaysTokenIsBoundToTheCertificateOfItsApplication() {
        Form form = realm.gateway("bound").credential().form().with("scope", "b.read");
        Exchange.by(keeping, form).isRejected(Problem.CLIENT_CERTIFICATE_MISSING);
        Exchange asked = certificates.presenting(OWN, keeping, form);
        isBound(asked);
        assertThat(asked.jwt().payload()).containsKey("gateway_id").containsEntry("azp", "keeping");
        assertThat(scene.reader().introspect(asked.token()))
                .containsEntry("cnf", Jwt.of(asked.token()).claim("cnf"));
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

    private void isBound(Exchange asked) {
        assertThat(thumbprint(asked.jwt())).isEqualTo(OWN.thumbprint());
        assertThat(asked.answer().json()).containsEntry("token_type", "Bearer");
    }

    private Secret keptBy(Certificate certificate) {
        return realm.token(Prefix.KEYCLOAK)
                .post(Form.clientCredentials(), keeping.basic().presenting(certificate))
                .accessToken();
    }
}
