// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;

class RequestedIdTokenTest {

    private final AccessToken replaced = new AccessToken();
    private final IDToken token = new IDToken();

    RequestedIdTokenTest() {
        replaced.id("ntrtte:1.application");
        replaced.iat(100L);
        replaced.exp(160L);
        replaced.issuedFor("app");
        replaced.subject("alice");
        replaced.setSessionId("session");
    }

    @Test
    void theIdIsThatOfTheAccessToken() {
        replace();
        assertThat(token.getId()).isEqualTo("ntrtte:1.application");
    }

    /** An administrator can deploy a mapper with a script, to give ID tokens a lifespan of their own. */
    @Test
    void noScriptExtendsTheLifespan() {
        token.iat(200L);
        token.exp(9999L);
        replace();
        assertThat(token.getIat()).isEqualTo(100);
        assertThat(token.getExp()).isEqualTo(160);
    }

    @Test
    void noScriptNamesAnotherSession() {
        token.setSessionId("of bob");
        replace();
        assertThat(token.getSessionId()).isEqualTo("session");
    }

    @Test
    void noMapperNamesAnotherApplication() {
        token.issuedFor("other");
        token.audience("other", "api");
        token.setOtherClaims("client_id", "other");
        replace();
        assertThat(token.getIssuedFor()).isEqualTo("app");
        assertThat(token.getAudience()).containsExactly("app");
        assertThat(token.getOtherClaims()).isEqualTo(Map.of("client_id", "app"));
    }

    @Test
    void anIdTokenWithoutAClientIdGetsNone() {
        replace();
        assertThat(token.getOtherClaims()).isEmpty();
    }

    @Test
    void theSubjectOfATokenWithoutASessionIsThatOfTheAccessToken() {
        replaced.setSessionId(null);
        token.subject("of a mapper");
        replace();
        assertThat(token.getSubject()).isEqualTo("alice");
    }

    /** A mapper may write a pairwise {@code sub}. */
    @Test
    void theSubjectOfATokenWithASessionIsThatOfTheMappers() {
        token.subject("pairwise");
        replace();
        assertThat(token.getSubject()).isEqualTo("pairwise");
    }

    @Test
    void theBindingIsThatOfTheAccessToken() {
        AccessToken.Confirmation bound = new AccessToken.Confirmation();
        replaced.setConfirmation(bound);
        token.setOtherClaims("cnf", Map.of("jkt", "forged"));
        replace();
        assertThat(token.getOtherClaims()).isEqualTo(Map.of("cnf", bound));
    }

    private void replace() {
        RequestedIdToken.replace(replaced, token);
    }
}
