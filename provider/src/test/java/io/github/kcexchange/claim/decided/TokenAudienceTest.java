// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.claim.decided;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.claim.TokenMarks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.AccessToken;

class TokenAudienceTest {

    private static final String OF_APPLICATION = "ntrtte:1.application";
    private static final String OF_GATEWAY = "trrtte:1.gateway";

    private final AccessToken shown = token("shown", "api", "account", "realm-management");

    TokenAudienceTest() {
        shown.addAccess("api").addRole("read");
        shown.addAccess("account").addRole("manage-account");
    }

    @Test
    void isTheTokensWhereTheTokenHasOne() {
        narrow(token(OF_APPLICATION, "api"));
        assertThat(shown.getAudience()).containsExactly("api");
        assertThat(shown.getResourceAccess()).containsOnlyKeys("api");
    }

    @Test
    void hasNoRolesOfOtherClientsThatAMapperWrote() {
        shown.setOtherClaims("resource_access", Map.of("other", Map.of("roles", List.of("write"))));
        narrow(token(OF_APPLICATION, "api"));
        assertThat(shown.getOtherClaims()).isEmpty();
    }

    @Test
    void keepsKeycloaksOwnClientsThatTheTokenNames() {
        narrow(token(OF_APPLICATION, "account"));
        assertThat(shown.getAudience()).containsExactly("account");
        assertThat(shown.getResourceAccess()).containsOnlyKeys("account");
    }

    /** A client policy of Keycloak can remove a default scope. Keycloak's introspection adds it again. */
    @Test
    void isAbsentWhereATokenThatIsNotLightweightHasNone() {
        narrow(token(OF_APPLICATION));
        assertThat(shown.getAudience()).isNull();
        assertThat(shown.getResourceAccess()).isEmpty();
    }

    @Test
    void leavesKeycloaksOwnClientsOutOfALightweightToken() {
        narrow(token(OF_APPLICATION), true);
        assertThat(shown.getAudience()).containsExactly("api");
        assertThat(shown.getResourceAccess()).containsOnlyKeys("api");
    }

    @Test
    void isAbsentWhereOnlyKeycloaksOwnClientsWereLeft() {
        AccessToken onlyAccount = token("shown", "account");
        new TokenAudience(token(OF_APPLICATION), marks(OF_APPLICATION), "demo", true).narrow(onlyAccount);
        assertThat(onlyAccount.getAudience()).isNull();
    }

    @Test
    void ofAGatewaysOwnTokenIsWhatItsRolesLeadTo() {
        narrow(token(OF_GATEWAY));
        assertThat(shown.getAudience()).containsExactly("api", "account", "realm-management");
        assertThat(shown.getResourceAccess()).containsOnlyKeys("api", "account");
    }

    private void narrow(AccessToken token) {
        narrow(token, false);
    }

    private void narrow(AccessToken token, boolean lightweight) {
        new TokenAudience(token, marks(token.getId()), "demo", lightweight).narrow(shown);
    }

    private static TokenMarks marks(String jti) {
        return TokenMarks.of(jti, java.util.Map.of());
    }

    private static AccessToken token(String jti, String... audience) {
        AccessToken token = new AccessToken();
        token.id(jti);
        if (audience.length > 0) {
            token.audience(audience);
        }
        return token;
    }
}
