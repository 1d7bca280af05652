// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakUriInfo;
import org.keycloak.models.RealmModel;
import org.keycloak.urls.HostnameProvider;
import org.keycloak.urls.UrlType;

class RealmAudienceTest {

    @Test
    void isTheIssuerAndEveryAddressOfTheTokenEndpoint() {
        String issuer = "https://id.example/auth/realms/demo";
        assertThat(audienceOf("demo", "1f26"))
                .containsExactly(
                        issuer,
                        issuer + "/protocol/openid-connect/token",
                        issuer + "/as/token",
                        issuer + "/pingone/demo/as/token",
                        issuer + "/pingone/1f26/as/token");
    }

    /** Keycloak permits such names and ids. */
    @Test
    void hasNoCharacterThatAnAddressCannotContain() {
        String issuer = "https://id.example/auth/realms/my%20r%C3%A9alm";
        assertThat(audienceOf("my réalm", "50% off"))
                .containsExactly(
                        issuer,
                        issuer + "/protocol/openid-connect/token",
                        issuer + "/as/token",
                        issuer + "/pingone/my%20r%C3%A9alm/as/token",
                        issuer + "/pingone/50%25%20off/as/token");
    }

    private static List<String> audienceOf(String name, String id) {
        HostnameProvider hostname = Stub.of(HostnameProvider.class)
                .with("getBaseUri", URI.create("https://id.example/auth/"))
                .get();
        KeycloakSession ofServer =
                Stub.of(KeycloakSession.class).with("getProvider", hostname).get();
        KeycloakContext context = Stub.of(KeycloakContext.class)
                .with("getUri", new KeycloakUriInfo(ofServer, UrlType.FRONTEND, null))
                .get();
        RealmModel realm = Stub.of(RealmModel.class)
                .with("getName", name)
                .with("getId", id)
                .get();
        return RealmAudience.of(
                Stub.of(KeycloakSession.class).with("getContext", context).get(), realm);
    }
}
