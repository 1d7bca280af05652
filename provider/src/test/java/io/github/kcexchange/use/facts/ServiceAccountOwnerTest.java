// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

class ServiceAccountOwnerTest {

    private static final long ISSUED_AT = 1_000;

    private String ownerId = "owner";
    private String ownerAuthenticator = "client-secret";
    private boolean ownerEnabled = true;
    private int ownerNotBefore;
    private int realmNotBefore;

    @Test
    void aUserThatIsNoServiceAccountHasNoOwner() {
        ownerId = null;
        ownerEnabled = false;
        ownerNotBefore = (int) ISSUED_AT + 1;
        assertThat(isEnabled()).isTrue();
        assertThat(permits()).isTrue();
    }

    @Test
    void aServiceAccountOfAnEnabledClientIsEnabled() {
        assertThat(isEnabled()).isTrue();
        assertThat(permits()).isTrue();
    }

    @Test
    void aServiceAccountEndsWithItsClient() {
        ownerEnabled = false;
        assertThat(isEnabled()).isFalse();
        assertThat(permits()).isFalse();
    }

    @Test
    void aServiceAccountOfADeletedClientIsNotEnabled() {
        ownerId = "deleted";
        assertThat(isEnabled()).isFalse();
        assertThat(permits()).isFalse();
    }

    @Test
    void onlyTheServiceAccountOfAGatewayBelongsToAGateway() {
        assertThat(isNoGateway()).isTrue();
        ownerAuthenticator = "gateway-credential";
        assertThat(isNoGateway()).isFalse();
        ownerId = null;
        assertThat(isNoGateway()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1000, 0, true", "1001, 0, false", "0, 1001, false", "-1, 1000, true"})
    void aTokenFromBeforeTheLaterNotBeforeIsNotPermitted(int ofTheOwner, int ofTheRealm, boolean permitted) {
        ownerNotBefore = ofTheOwner;
        realmNotBefore = ofTheRealm;
        assertThat(permits()).isEqualTo(permitted);
        assertThat(isEnabled()).isTrue();
    }

    private boolean isEnabled() {
        return ServiceAccountOwner.isEnabled(realm(), user());
    }

    private boolean isNoGateway() {
        return ServiceAccountOwner.isNoGateway(realm(), user());
    }

    private boolean permits() {
        return ServiceAccountOwner.permits(realm(), user(), ISSUED_AT);
    }

    private UserModel user() {
        return Stub.of(UserModel.class)
                .with("getServiceAccountClientLink", ownerId)
                .get();
    }

    private RealmModel realm() {
        ClientModel owner = Stub.of(ClientModel.class)
                .with("isEnabled", ownerEnabled)
                .with("getClientAuthenticatorType", ownerAuthenticator)
                .with("getNotBefore", ownerNotBefore)
                .get();
        return Stub.of(RealmModel.class)
                .with("getNotBefore", realmNotBefore)
                .calling("getClientById", arguments -> arguments.get(0).equals("owner") ? owner : null)
                .get();
    }
}
