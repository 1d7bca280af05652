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
        token.id("ntrtte:1.application").issuedFor("app");
        token.setOtherClaims("act", AGENT);
        token.setOtherClaims("may_act", AGENT);
    }

    @Test
    void areThoseOfTheTokenWhateverAMapperWrites() {
        shown.setOtherClaims("act", Map.of("sub", "another"));
        shown.setOtherClaims("gateway_credential_id", "forged");
        keep(shown, false);
        assertThat(shown.getOtherClaims()).isEqualTo(Map.of("act", AGENT, "may_act", AGENT, "client_id", "app"));
    }

    /** An administrator can add the mapper after the token was issued. */
    @Test
    void areNoMayActOfAMapperUnlessTheTokenIsLightweight() {
        token.getOtherClaims().remove("may_act");
        shown.setOtherClaims("may_act", AGENT);
        keep(shown, true);
        assertThat(shown.getOtherClaims()).isEqualTo(Map.of("act", AGENT, "may_act", AGENT, "client_id", "app"));
        keep(shown, false);
        assertThat(shown.getOtherClaims()).isEqualTo(Map.of("act", AGENT, "client_id", "app"));
    }

    @Test
    void ofATokenOfKeycloaksOwnAreThoseOfTheMappersExceptAct() {
        token.id("onrtac:1").getOtherClaims().clear();
        shown.setOtherClaims("act", AGENT);
        shown.setOtherClaims("may_act", AGENT);
        keep(shown, false);
        assertThat(shown.getOtherClaims()).isEqualTo(Map.of("may_act", AGENT));
    }

    /** It does so if the user's session has no client session of the token's client. */
    @Test
    void stayIfKeycloakShowsTheTokenItself() {
        keep(token, false);
        assertThat(token.getOtherClaims()).isEqualTo(Map.of("act", AGENT, "may_act", AGENT, "client_id", "app"));
    }

    private void keep(AccessToken answer, boolean lightweight) {
        TokenMarks marks = TokenMarks.of(token.getId(), token.getOtherClaims());
        new KeptClaims(token, marks, lightweight).keepIn(answer);
    }
}
