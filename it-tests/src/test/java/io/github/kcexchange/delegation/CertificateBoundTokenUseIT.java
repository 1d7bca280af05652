// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static io.github.kcexchange.delegation.CertificateScene.ANOTHER;
import static io.github.kcexchange.delegation.CertificateScene.OWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.Secured;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Keycloak's own endpoints need the certificate of a certificate-bound token (RFC 8705, section 3). */
@OnKeycloak
@Order(4)
final class CertificateBoundTokenUseIT {
    private final TestRealm realm;
    private final CertificateScene certificates;
    private final Scene scene;

    CertificateBoundTokenUseIT(@Secured TestRealm realm) {
        this.realm = realm;
        this.certificates = CertificateScene.in(realm);
        this.scene = certificates.scene();
    }

    @Test
    void introspectionShowsTheCertificate() {
        Secret token = certificates
                .presenting(OWN, certificates.keeping(), scene.impersonation())
                .token();
        assertThat(scene.reader().introspect(token))
                .containsEntry("active", true)
                .containsEntry("cnf", Jwt.of(token).claim("cnf"));
    }

    /** Keycloak's own userinfo compares certificates only for a client that requires them, and this one does not. */
    @Test
    void userinfoNeedsTheCertificate() {
        Form form = Exchange.impersonation(certificates.bound("openid a.crud")).with("scope", "openid b.read");
        Secret token = certificates.presenting(OWN, scene.address(), form).token();
        URI userinfo = realm.at(Prefix.AS, "/userinfo");
        Map<String, Object> rejection =
                Map.of("error", "invalid_token", "error_description", "Token verification failed");
        opensWithItsCertificateOnly(Http.call("GET", userinfo).bearer(token), rejection);
        opensWithItsCertificateOnly(
                Http.call("POST", userinfo).form(Form.empty().with("access_token", token.reveal())), rejection);
    }

    /** Keycloak's own Account API compares no certificate of any client. */
    @Test
    void theAccountApiNeedsTheCertificate() {
        Application accounts = realm.application("accounts", Clients.receiving(Api.ADDRESS));
        Form form = Exchange.impersonation(certificates.bound("openid a.crud")).with("audience", "account");
        Secret token = certificates.presenting(OWN, accounts, form).token();
        URI account = URI.create(realm.server().url() + "/realms/" + realm.name() + "/account/");
        // Keycloak verifies the token before it selects an endpoint of this API.
        opensWithItsCertificateOnly(
                Http.call("GET", account).header("Accept", "application/json").bearer(token),
                Map.of("error", "HTTP 401 Unauthorized"));
    }

    private void opensWithItsCertificateOnly(Http call, Map<String, Object> rejection) {
        for (Http unproven : List.of(call, call.presenting(ANOTHER))) {
            assertThat(unproven.send().hasStatus(401).json()).isEqualTo(rejection);
        }
        call.presenting(OWN).send().hasStatus(200);
    }
}
