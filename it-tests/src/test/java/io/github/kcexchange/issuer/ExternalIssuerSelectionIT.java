// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Secret;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The issuer whose keys verify a token: the one in {@code iss}, if it is assigned to the application. */
@OnKeycloak
final class ExternalIssuerSelectionIT {
    private final ExternalScene scene;
    private final TestRealm realm;
    private final OtherIssuer issuer;
    private final OtherIssuer.Trusted trusted;
    private final Application application;
    private final Person alice;
    private final Person bob;
    private final Application stranger;

    ExternalIssuerSelectionIT(TestRealm realm) {
        this.scene = ExternalScene.in(realm);
        this.realm = realm;
        this.issuer = scene.issuer();
        this.trusted = scene.trusted();
        this.application = scene.application();
        this.alice = scene.alice();
        this.bob = scene.bob();
        this.stranger = realm.application("stranger");
    }

    @Test
    void anIssuerIsTrustedOnlyWhereItIsAssigned() {
        Form form = OtherIssuer.exchange(scene.token().signedBy(issuer.key()));
        Exchange.by(stranger, form).isRejected(Problem.EXTERNAL_TOKEN_ISSUER_NOT_ASSIGNED, ExternalScene.LOOK);
        OtherIssuer second = OtherIssuer.any();
        second.trustedBy(realm, Map.of()).link(alice, "alice-there");
        scene.rejected(
                second.tokenFor("alice-there", realm).signedBy(second.key()),
                Problem.EXTERNAL_TOKEN_ISSUER_NOT_ASSIGNED);
        scene.rejected(
                scene.token().claim("iss", second.uri()).signedBy(issuer.key()),
                Problem.EXTERNAL_TOKEN_ISSUER_NOT_ASSIGNED);
        scene.rejected(
                scene.token().claim("iss", issuer.uri() + "/").signedBy(issuer.key()),
                Problem.EXTERNAL_TOKEN_ISSUER_NOT_ASSIGNED);
    }

    @Test
    void anotherTrustedIssuerCannotSpeakForThisOne() {
        OtherIssuer second = OtherIssuer.any();
        second.trustedBy(realm, Map.of()).assignedTo(application).link(bob, "bob-there");
        scene.rejected(scene.token().signedBy(second.key()), Problem.EXTERNAL_TOKEN_SIGNATURE_INVALID);
        assertThat(scene.exchange(second.tokenFor("bob-there", realm).signedBy(second.key()))
                        .jwt()
                        .text("sub"))
                .isEqualTo(bob.id());
    }

    @Test
    void aTokenThatClaimsToBeThisRealmsIsCheckedAsThisRealms() {
        scene.exchange(scene.token().claim("iss", realm.issuer().toString()).signedBy(issuer.key()))
                .isRejected(Problem.SUBJECT_TOKEN_INVALID);
        scene.exchange(scene.token().claim("iss", null).signedBy(issuer.key()))
                .isRejected(Problem.SUBJECT_TOKEN_INVALID);
    }

    /** Keycloak's own Admin API accepts such an identity provider. */
    @Test
    void anIdentityProviderWithTheNameOfThisRealmSpeaksForNoUser() {
        OtherIssuer posing = new OtherIssuer(realm.issuer().toString(), OtherIssuer.newKey("posing"));
        var provider = realm.admin().identityProviders().get(trusted.alias()).toRepresentation();
        provider.setAlias("posing");
        provider.setInternalId(null);
        provider.getConfig().put("issuer", posing.uri());
        provider.getConfig().put("publicKeySignatureVerifier", posing.jwks());
        try (Response created = realm.admin().identityProviders().create(provider)) {
            assertThat(created.getStatus()).isEqualTo(201);
        }
        application.change(client -> client.getAttributes()
                .merge("pingone.trusted.issuers", "posing", (before, more) -> before + "##" + more));
        new OtherIssuer.Trusted(realm, trusted.api(), "", "posing").link(alice, "alice-there");
        for (String sub : List.of("alice-there", alice.id())) {
            Secret token = posing.tokenFor(sub, realm).signedBy(posing.key());
            scene.exchange(token).isRejected(Problem.SUBJECT_TOKEN_INVALID);
            Form form = OtherIssuer.exchange(scene.token().signedBy(issuer.key()))
                    .with("actor_token", token.reveal())
                    .with("actor_token_type", OtherIssuer.JWT);
            Exchange.by(application, form).isRejected(Problem.ACTOR_TOKEN_INVALID);
        }
        scene.accepted(scene.token().signedBy(issuer.key()));
    }

    @Test
    void onlyTheTypeJwtIsATokenOfAnotherIssuer() {
        Secret subject = scene.token().signedBy(issuer.key());
        Exchange.by(application, Form.exchange(subject, Form.ACCESS_TOKEN)).isRejected(Problem.SUBJECT_TOKEN_INVALID);
        Exchange.by(application, Form.exchange(subject, Form.ID_TOKEN)).isRejected(Problem.SUBJECT_TOKEN_INVALID);
    }

    @Test
    void twoIdentityProvidersOfOneIssuerAreNeitherOfThem() {
        OtherIssuer doubled = OtherIssuer.any();
        doubled.trustedBy(realm, Map.of("alias", "doubled"))
                .assignedTo(application)
                .link(alice, "alice-there");
        var second = realm.admin().identityProviders().get("doubled").toRepresentation();
        second.setAlias("doubled-2");
        second.setInternalId(null);
        second.setEnabled(false);
        realm.admin().identityProviders().create(second).close();
        Secret subject = doubled.tokenFor("alice-there", realm).signedBy(doubled.key());
        application.change(client -> client.getAttributes()
                .merge("pingone.trusted.issuers", "doubled-2", (before, more) -> before + "##" + more));
        assertThat(scene.exchange(subject).jwt().text("sub")).isEqualTo(alice.id());
        var enabled = realm.admin().identityProviders().get("doubled-2").toRepresentation();
        enabled.setProviderId("oidc");
        realm.admin().identityProviders().get("doubled-2").remove();
        enabled.setInternalId(null);
        enabled.setEnabled(true);
        enabled.getConfig()
                .putAll(Map.of(
                        "clientId",
                        "c",
                        "clientSecret",
                        "s",
                        "authorizationUrl",
                        "https://a.example.com",
                        "tokenUrl",
                        "https://t.example.com"));
        realm.admin().identityProviders().create(enabled).close();
        scene.rejected(subject, Problem.EXTERNAL_TOKEN_ISSUER_NOT_ASSIGNED);
    }
}
