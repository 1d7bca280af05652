// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.claim.decided;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keycloak.representations.AccessToken;

class TokenClientsTest {

    private final AccessToken token = new AccessToken();

    @Test
    void areRemovedFromTheAudienceAndTheRoles() {
        token.audience("orders", "account", "billing");
        token.addAccess("account").addRole("manage-account");
        token.addAccess("orders").addRole("read");
        TokenClients.removeFrom(token, "account"::equals);
        assertThat(token.getAudience()).containsExactly("orders", "billing");
        assertThat(token.getResourceAccess()).containsOnlyKeys("orders");
    }

    @Test
    void leaveNoEmptyAudience() {
        token.audience("account");
        TokenClients.removeFrom(token, "account"::equals);
        assertThat(token.getAudience()).isNull();
    }

    @Test
    void areRemovedFromATokenWithoutAnAudience() {
        token.addAccess("account").addRole("manage-account");
        TokenClients.removeFrom(token, "account"::equals);
        assertThat(token.getAudience()).isNull();
        assertThat(token.getResourceAccess()).isEmpty();
    }
}
