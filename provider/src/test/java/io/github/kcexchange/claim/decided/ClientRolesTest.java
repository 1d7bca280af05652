// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.claim.decided;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;
import org.keycloak.util.JsonSerialization;

class ClientRolesTest {

    private static final Map<String, Object> READ = Map.of("roles", List.of("read"));

    private final AccessToken token = new AccessToken();

    @Test
    void theTokensOwnRolesOfTheClientAreRemoved() {
        token.addAccess("account").addRole("manage-account");
        token.addAccess("orders").addRole("read");
        removeThoseOfAccount();
        assertThat(token.getResourceAccess()).containsOnlyKeys("orders");
    }

    @Test
    void theRolesThatAMapperWroteForTheClientAreRemoved() throws IOException {
        token.setOtherClaims("resource_access", Map.of("account", READ, "orders", READ));
        removeThoseOfAccount();
        assertThat(read().getResourceAccess()).containsOnlyKeys("orders");
        assertThat(read().getResourceAccess("orders").getRoles()).isEqualTo(Set.of("read"));
    }

    @Test
    void theRolesInAClaimOfTheTypeJsonAreRemoved() throws IOException {
        String roles = "{\"account\":{\"roles\":[\"a\"]},\"orders\":{\"roles\":[\"read\"]}}";
        token.setOtherClaims("resource_access", JsonSerialization.mapper.readTree(roles));
        removeThoseOfAccount();
        assertThat(token.getOtherClaims()).isEqualTo(Map.of("resource_access", Map.of("orders", READ)));
    }

    /** An empty second member would hide the token's own roles, because Keycloak reads the last of two members. */
    @Test
    void noEmptyClaimStays() throws IOException {
        token.addAccess("orders").addRole("read");
        token.setOtherClaims("resource_access", Map.of("account", READ));
        removeThoseOfAccount();
        assertThat(read().getResourceAccess()).containsOnlyKeys("orders");
    }

    @Test
    void aTokenWithoutRolesStaysAsItIs() {
        removeThoseOfAccount();
        assertThat(token.getResourceAccess()).isEmpty();
        assertThat(token.getOtherClaims()).isEmpty();
    }

    /** Keycloak's mapper of roles writes them into an ID token as a claim. */
    @Test
    void theRolesInAnIdTokenAreRemoved() {
        IDToken idToken = new IDToken();
        idToken.setOtherClaims("resource_access", Map.of("account", READ, "orders", READ));
        ClientRoles.removeFrom(idToken, "account"::equals);
        assertThat(idToken.getOtherClaims()).isEqualTo(Map.of("resource_access", Map.of("orders", READ)));
    }

    private void removeThoseOfAccount() {
        ClientRoles.removeFrom(token, "account"::equals);
    }

    private AccessToken read() throws IOException {
        return JsonSerialization.readValue(JsonSerialization.writeValueAsBytes(token), AccessToken.class);
    }
}
