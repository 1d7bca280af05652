// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static io.github.kcexchange.delegation.CertificateScene.ANOTHER;
import static io.github.kcexchange.delegation.CertificateScene.OWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.Secured;
import io.github.kcexchange.wire.ClientAuthentication;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A client authenticates by its certificate (RFC 8705, section 2). */
@OnKeycloak
@Order(4)
final class CertificateAuthenticationIT {
    private final TestRealm realm;
    private final Scene scene;

    CertificateAuthenticationIT(@Secured TestRealm realm) {
        this.realm = realm;
        this.scene = Scene.in(realm);
    }

    @Test
    void aClientAuthenticatedByCertificateExchangesImpersonatesAndDelegates() {
        realm.application(
                "trusted",
                Clients.reaching(Api.DOB, Api.BUZZER)
                        .andThen(Clients.receiving(Api.ADDRESS, Api.GOODIES))
                        .andThen(client -> {
                            client.setClientAuthenticatorType("client-x509");
                            client.getAttributes().put("x509.subjectdn", OWN.subject());
                            client.getAttributes().put("x509.allow.regex.pattern.comparison", "false");
                        }));
        Policies policies = new Policies(realm);
        ClientAuthentication named = ClientAuthentication.named("trusted");
        ClientAuthentication proven = named.presenting(OWN);
        Form gateway = realm.gateway("behind mTLS").credential().form().with("scope", "b.read");
        Secret actor = realm.token(Prefix.KEYCLOAK)
                .post(Form.clientCredentials(), proven)
                .accessToken();
        Form delegation = Exchange.delegation(scene.forAddress(), actor).with("scope", "b.read");
        policies.delegation(
                Map.of("actor-clients", List.of("trusted"), "subject-roles", List.of(policies.everybody())));
        try {
            for (Form form : new Form[] {gateway, scene.impersonation(), delegation}) {
                assertThat(Exchange.by(realm, form, proven).jwt().text("azp")).isEqualTo("trusted");
                isInvalidClient(form, named);
                isInvalidClient(form, named.presenting(ANOTHER));
            }
        } finally {
            policies.none();
        }
    }

    private void isInvalidClient(Form form, ClientAuthentication client) {
        Exchange.by(realm, form, client)
                .isRejectedByKeycloak(401, "invalid_client", "Invalid client or Invalid client credentials");
    }
}
