// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.introspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.claim.TokenMarks;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.AccessToken;

class KeptClaimsTest {

    private static final Map<String, Object> AGENT = Map.of("sub", "agent", "client_id", "agent");

    private final AccessToken token = new AccessToken();
    private final AccessToken shown = new AccessToken();

    KeptClaimsTest() {
        token.id("ntrtte:1.application");
        token.setOtherClaims("act", AGENT);
        token.setOtherClaims("may_act", AGENT);
    }

    @Test
    void areThoseOfTheTokenWhateverAMapperWrites() {
        shown.setOtherClaims("act", Map.of("sub", "another"));
        shown.setOtherClaims("gateway_credential_id", "forged");
        keep(shown);
        assertThat(shown.getOtherClaims()).isEqualTo(Map.of("act", AGENT, "may_act", AGENT));
    }

    /** It does so if the user's session has no client session of the token's client. */
    @Test
    void stayIfKeycloakShowsTheTokenItself() {
        keep(token);
        assertThat(token.getOtherClaims()).isEqualTo(Map.of("act", AGENT, "may_act", AGENT));
    }

    private void keep(AccessToken answer) {
        new KeptClaims(token, TokenMarks.of(token.getId(), token.getOtherClaims())).keepIn(answer);
    }
}
