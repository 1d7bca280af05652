// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.issuer.IssuerSettings;
import io.github.kcexchange.issuer.TrustedIssuer;
import io.github.kcexchange.stub.Stub;
import io.github.kcexchange.text.StoredTime;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.representations.JsonWebToken;

class SingleUseTest {

    private static final String ISSUER = "https://issuer";

    private final Set<Object> used = new HashSet<>();

    /** Keycloak's partial import with "Overwrite" does that, and keeps the links and the assignments. */
    @Test
    void aUsedTokenStaysUsedIfItsIdentityProviderGetsAnotherId() {
        assertThat(isFirst("one", issuer("before", ISSUER), "realm")).isTrue();
        assertThat(isFirst("one", issuer("after", ISSUER), "realm")).isFalse();
    }

    @Test
    void anotherTokenIsAccepted() {
        assertThat(isFirst("one", issuer("id", ISSUER), "realm")).isTrue();
        assertThat(isFirst("two", issuer("id", ISSUER), "realm")).isTrue();
    }

    /** A {@code jti} is unique within its issuer only. */
    @Test
    void anIssuerDoesNotUseUpTheTokensOfAnother() {
        assertThat(isFirst("one", issuer("id", ISSUER), "realm")).isTrue();
        assertThat(isFirst("one", issuer("other", "https://other"), "realm")).isTrue();
        assertThat(isFirst("one", issuer("id", ISSUER), "another realm")).isTrue();
    }

    private boolean isFirst(String jti, TrustedIssuer issuer, String realm) {
        SingleUseObjectProvider store = Stub.of(SingleUseObjectProvider.class)
                .calling("putIfAbsent", arguments -> used.add(arguments.get(0)))
                .get();
        RealmModel model = Stub.of(RealmModel.class).with("getId", realm).get();
        KeycloakContext context =
                Stub.of(KeycloakContext.class).with("getRealm", model).get();
        KeycloakSession session = Stub.of(KeycloakSession.class)
                .with("getContext", context)
                .with("singleUseObjects", store)
                .get();
        return SingleUse.isFirst(new JsonWebToken().id(jti).exp(4_000_000_000L), issuer, session);
    }

    private static TrustedIssuer issuer(String id, String iss) {
        IssuerSettings settings = new IssuerSettings(
                "Partner", null, iss, iss + "/jwks", null, null, 0, null, true, false, false, true, false);
        return new TrustedIssuer(id, "partner", false, true, settings, StoredTime.NONE, StoredTime.NONE);
    }
}
