// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.kcexchange.claim.TokenOrigin;
import io.github.kcexchange.form.IssuedKind;
import io.github.kcexchange.shared.ApplicationApproval;
import io.github.kcexchange.stub.Stub;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;

class IssuedClaimsTest {

    private static final Map<String, Object> READ = Map.of("roles", List.of("read"));
    private static final Map<String, Object> AGENT = Map.of("sub", "agent", "client_id", "agent");

    private final IssuedClaims claims = new IssuedClaims(session());
    private final AccessToken token = new AccessToken();

    @ParameterizedTest
    @EnumSource(TokenOrigin.class)
    void theIdOfKeycloakGetsTheMark(TokenOrigin origin) {
        token.id("onrtte:1");
        claims.markOrigin(token, origin);
        assertThat(TokenOrigin.of(token.getId())).contains(origin);
    }

    /** A script of a mapper can write any id. Without the mark, the token would count as one of Keycloak's own. */
    @ParameterizedTest
    @ValueSource(strings = {"0f5c2b1e", "onrtac:1", "", "te:1"})
    void noTokenIsIssuedWithAnIdThatCannotHaveTheMark(String id) {
        token.id(id);
        assertThatIllegalStateException().isThrownBy(() -> claims.markOrigin(token, TokenOrigin.APPLICATION));
    }

    @Test
    void noTokenIsIssuedWithoutAnId() {
        assertThatIllegalStateException().isThrownBy(() -> claims.markOrigin(token, TokenOrigin.APPLICATION));
    }

    @Test
    void theSignInIsThatOfTheSubjectTokenWithoutItsMethods() {
        IDToken subject = new IDToken();
        subject.setAcr("0");
        subject.setAuth_time(1L);
        token.setAcr("1");
        token.setOtherClaims("amr", List.of("pwd", "otp"));
        claims.setAuthentication(token, subject);
        assertThat(token.getAcr()).isEqualTo("0");
        assertThat(token.getAuth_time()).isEqualTo(1);
        assertThat(token.getOtherClaims()).isEqualTo(Map.of("amr", List.of()));
    }

    /** Keycloak leaves out the mappers of the client if a client policy restricts the scopes. */
    @Test
    void theClientsOwnMapperRestrictsTheActors() {
        claims.restrictActors(token, "onrtte:1.restricted.application", clientWithAnAgent());
        assertThat(token.getOtherClaims()).isEqualTo(Map.of("may_act", AGENT));
    }

    /** The mapper of a scope that the policy leaves in place writes the claim, too. */
    @ParameterizedTest
    @ValueSource(strings = {"onrtte:1.restricted.application", "trrtte:1.restricted.gateway"})
    void theClientsOwnMapperReplacesThatOfAScopeIfAPolicyRestrictsTheScopes(String id) {
        token.setOtherClaims("may_act", Map.of("sub", "mallory"));
        claims.restrictActors(token, id, clientWithAnAgent());
        assertThat(token.getOtherClaims()).isEqualTo(Map.of("may_act", AGENT));
    }

    /** Keycloak has run the client's own mapper, and perhaps a script after it. */
    @Test
    void theClaimOfAllMappersStaysIfNoPolicyRestrictsTheScopes() {
        Map<String, Object> other = Map.of("sub", "other");
        token.setOtherClaims("may_act", other);
        claims.restrictActors(token, "onrtte:1.application", clientWithAnAgent());
        assertThat(token.getOtherClaims()).isEqualTo(Map.of("may_act", other));
    }

    private static ClientModel clientWithAnAgent() {
        ProtocolMapperModel mapper = new ProtocolMapperModel();
        mapper.setProtocolMapper("pingone-may-act-mapper");
        mapper.setConfig(Map.of("may.act.client.id", "agent"));
        return Stub.of(ClientModel.class)
                .with("getProtocolMappersStream", Stream.of(mapper))
                .get();
    }

    @Test
    void anIdTokenHasNoRolesOfKeycloaksOwnClients() {
        assertThat(rolesLeftIn(approval(List.of(), null)))
                .isEqualTo(Map.of("resource_access", Map.of("app", READ, "orders", READ)));
    }

    @Test
    void anIdTokenWithARequestedTargetHasRolesOfTheApplicationOnly() {
        assertThat(rolesLeftIn(approval(List.of("app"), null)))
                .isEqualTo(Map.of("resource_access", Map.of("app", READ)));
    }

    @Test
    void anIdTokenWhoseAudiencePoliciesLimitHasRolesOfTheApplicationOnly() {
        assertThat(rolesLeftIn(approval(List.of(), Set.of("app"))))
                .isEqualTo(Map.of("resource_access", Map.of("app", READ)));
    }

    private Map<String, Object> rolesLeftIn(ApplicationApproval approval) {
        IDToken idToken = new IDToken();
        idToken.setOtherClaims("resource_access", Map.of("account", READ, "app", READ, "orders", READ));
        claims.narrowRoles(idToken, approval, "app");
        return idToken.getOtherClaims();
    }

    private static ApplicationApproval approval(List<String> targets, Set<String> allowedAudiences) {
        return new ApplicationApproval(
                IssuedKind.ID_TOKEN, null, targets, allowedAudiences, null, 0, null, Map.of(), null);
    }

    private static KeycloakSession session() {
        RealmModel realm = Stub.of(RealmModel.class).with("getName", "acme").get();
        KeycloakContext context =
                Stub.of(KeycloakContext.class).with("getRealm", realm).get();
        return Stub.of(KeycloakSession.class).with("getContext", context).get();
    }
}
