// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.claim.TokenOrigin;
import io.github.kcexchange.stub.IssuerInARealm;
import io.github.kcexchange.stub.Stub;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.representations.AccessToken;

class ExternalSubjectValidityTest {

    private final IssuerInARealm issuer = new IssuerInARealm();
    private final AccessToken token = new AccessToken();
    private long serviceAccountMadeAt = 1_000_999;

    ExternalSubjectValidityTest() {
        token.iat(1000L);
        token.id(TokenOrigin.APPLICATION.mark("ntrtte:1"));
        token.subject("bob-id");
        token.setOtherClaims("external_subject", IssuerInARealm.IDENTITY);
    }

    @Test
    void aTokenIsValidWhileItsUserIsLinkedToAnAssignedIssuer() {
        assertThat(isValid()).isTrue();
    }

    static Stream<Named<Consumer<IssuerInARealm>>> changes() {
        return Stream.of(
                Named.of("deleted", issuer -> issuer.exists = false),
                Named.of("disabled", issuer -> issuer.enabled = false),
                Named.of("not assigned", issuer -> issuer.assigned = false),
                Named.of("application disabled", issuer -> issuer.applicationEnabled = false),
                Named.of("user not linked", issuer -> issuer.linkedUser = null),
                Named.of("another user linked", issuer -> issuer.linkedUser = "alice-id"),
                Named.of("linked to a similar subject", issuer -> issuer.linkedSub = "Bob-There"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aTokenEndsWithEachOfThem(Consumer<IssuerInARealm> change) {
        change.accept(issuer);
        assertThat(isValid()).isFalse();
    }

    @Test
    void aLaterApplicationOfTheSameNameIsADifferentOne() {
        serviceAccountMadeAt = 1_001_000;
        assertThat(isValid()).isFalse();
    }

    @Test
    void aTokenWithoutATimeOfIssueIsNotValid() {
        token.iat(null);
        assertThat(isValid()).isFalse();
    }

    @Test
    void aTokenOfAnotherIssuerOrApplicationIsNotValid() {
        token.setOtherClaims(
                "external_subject", Map.of("iss", "https://other", "sub", "bob-there", "client_id", "app"));
        assertThat(isValid()).isFalse();
        token.setOtherClaims(
                "external_subject", Map.of("iss", IssuerInARealm.ISSUER, "sub", "bob-there", "client_id", "web"));
        assertThat(isValid()).isFalse();
    }

    @Test
    void aMalformedClaimEndsTheToken() {
        token.setOtherClaims("external_subject", Map.of("iss", IssuerInARealm.ISSUER));
        assertThat(isValid()).isFalse();
    }

    @Test
    void theClaimCountsOnlyInATokenOfAnExchange() {
        issuer.exists = false;
        token.id("ntrtte:1");
        assertThat(isValid()).isTrue();
    }

    private boolean isValid() {
        UserProvider users = Stub.of(UserProvider.class)
                .calling("getUserByFederatedIdentity", arguments -> issuer.userByLink())
                .calling("getFederatedIdentity", issuer::link)
                .calling("getServiceAccount", arguments -> serviceAccount())
                .get();
        KeycloakSession session = Stub.of(KeycloakSession.class)
                .with("users", users)
                .with("identityProviders", issuer.identityProviders())
                .get();
        RealmModel realm = Stub.of(RealmModel.class)
                .calling(
                        "getClientByClientId",
                        arguments -> issuer.client(
                                (String) arguments.get(0),
                                Stub.of(ClientModel.class).with("isServiceAccountsEnabled", true)))
                .get();
        return new ExternalSubjectValidity(session, realm).isValid(token);
    }

    private UserModel serviceAccount() {
        return Stub.of(UserModel.class)
                .with("getCreatedTimestamp", serviceAccountMadeAt)
                .get();
    }
}
