// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.kcexchange.stub.Stub;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ClientModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakTransaction;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmProvider;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.services.ErrorResponseException;

/** Keycloak's defaults for every user are removed from the service account of a gateway, and of no other client. */
class GatewaysWithoutDefaultsTest {

    private final List<Object> taken = new ArrayList<>();
    private final List<KeycloakTransaction> afterwards = new ArrayList<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final GroupModel defaultGroup = Stub.of(GroupModel.class).get();
    private String authenticator = "gateway-credential";
    private String link;
    private String username = "service-account-gateway";
    private boolean hasDefaults = true;
    private boolean realmExists = true;
    private boolean databaseIsAway;

    private final Stub<RealmModel> realmStub = Stub.of(RealmModel.class);
    private final RealmModel realm = realmStub.get();
    private final RoleModel defaultRole = role(false);
    private final UserModel user = Stub.of(UserModel.class)
            .with("getId", "user-id")
            .calling("getUsername", arguments -> username)
            .calling("getServiceAccountClientLink", arguments -> link)
            .calling("hasDirectRole", arguments -> hasDefaults && arguments.contains(defaultRole))
            .calling("deleteRoleMapping", taken::addAll)
            .calling("leaveGroup", taken::addAll)
            .get();
    private final ClientModel client = Stub.of(ClientModel.class)
            .with("getId", "client-id")
            .with("getClientId", "gateway")
            .with("getName", null)
            .with("getDescription", null)
            .with("isEnabled", true)
            .with("getRealm", realm)
            .calling("getClientAuthenticatorType", arguments -> authenticator)
            .calling("getAttribute", arguments -> arguments.contains("pingone.gateway.type") ? "LDAP" : null)
            .get();

    @BeforeEach
    void theRealm() {
        realmStub
                .with("getId", "realm-id")
                .with("getDefaultRole", defaultRole)
                .calling("getDefaultGroupsStream", arguments -> Stream.of(defaultGroup))
                .calling("getClientById", arguments -> arguments.contains("client-id") ? client : null);
    }

    @Nested
    class ANewServiceAccount {

        @Test
        void losesThemOnceItIsLinkedToItsClient() {
            granted(defaultRole);
            assertThat(taken).isEmpty();
            link = "client-id";
            end();
            assertThat(taken).containsExactly(defaultRole, defaultGroup);
        }

        @Test
        void ofAnotherClientKeepsThem() {
            authenticator = "client-secret";
            granted(defaultRole);
            link = "client-id";
            end();
            assertThat(taken).isEmpty();
        }

        @Test
        void thatIsAPersonWithSuchANameKeepsThem() {
            granted(defaultRole);
            end();
            assertThat(taken).isEmpty();
        }

        @Test
        void keepsItsOtherRoles() {
            granted(role(false));
            granted(role(true));
            assertThat(afterwards).isEmpty();
        }

        @Test
        void ofARealmThatWasRemovedMeanwhileIsNotLookedFor() {
            granted(defaultRole);
            link = "client-id";
            realmExists = false;
            end();
            assertThat(taken).isEmpty();
        }

        @Test
        void existsEvenIfTheyCouldNotBeRemoved() {
            granted(defaultRole);
            databaseIsAway = true;
            end();
            assertThat(taken).isEmpty();
        }
    }

    @Test
    void aPersonIsNotLookedAt() {
        username = "anna";
        granted(defaultRole);
        assertThat(afterwards).isEmpty();
    }

    @Test
    void assigningThemToAGatewayIsRejected() {
        link = "client-id";
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> granted(defaultRole))
                .satisfies(rejection -> {
                    assertThat(rejection.getError()).isEqualTo("invalid_request");
                    assertThat(rejection.getErrorDescription())
                            .isEqualTo("A gateway cannot have the realm's default roles:"
                                    + " assign the roles that it needs one by one.");
                });
    }

    @Test
    void assigningThemToAnotherServiceAccountIsAllowed() {
        link = "client-id";
        authenticator = "client-secret";
        granted(defaultRole);
        assertThat(afterwards).isEmpty();
    }

    @Nested
    class AClientThatIsSaved {

        @Test
        void losesThemIfItIsAGateway() {
            link = "client-id";
            updated();
            end();
            assertThat(taken).containsExactly(defaultRole, defaultGroup);
        }

        /** An administrator added it to the group. Keycloak's own default groups are removed together with the role. */
        @Test
        void staysInAGroupIfTheRoleWasRemovedBefore() {
            link = "client-id";
            hasDefaults = false;
            updated();
            end();
            assertThat(taken).isEmpty();
        }

        @Test
        void isNotLookedAtIfItIsNone() {
            authenticator = "client-secret";
            updated();
            assertThat(afterwards).isEmpty();
        }
    }

    @Test
    void aRequestWithManyNeedsOneMoreTransaction() {
        granted(defaultRole);
        granted(defaultRole);
        updated();
        assertThat(afterwards).hasSize(1);
    }

    @Test
    void aRolledBackRequestNeedsNoFurtherWork() {
        granted(defaultRole);
        link = "client-id";
        afterwards.forEach(KeycloakTransaction::begin);
        afterwards.forEach(KeycloakTransaction::rollback);
        assertThat(taken).isEmpty();
    }

    private RoleModel role(boolean ofClient) {
        return Stub.of(RoleModel.class)
                .with("isClientRole", ofClient)
                .with("getContainer", realm)
                .get();
    }

    private void granted(RoleModel role) {
        new GatewaysWithoutDefaults()
                .onEvent(Stub.of(RoleModel.RoleGrantedEvent.class)
                        .with("getKeycloakSession", session())
                        .with("getRole", role)
                        .with("getUser", user)
                        .get());
    }

    private void updated() {
        new GatewaysWithoutDefaults()
                .onEvent(Stub.of(ClientModel.ClientUpdatedEvent.class)
                        .with("getKeycloakSession", session())
                        .with("getUpdatedClient", client)
                        .get());
    }

    private void end() {
        afterwards.forEach(KeycloakTransaction::begin);
        afterwards.forEach(KeycloakTransaction::commit);
    }

    /** Serves both as the request's session and as the one of the transaction that follows. */
    private KeycloakSession session() {
        KeycloakTransactionManager transactions = Stub.of(KeycloakTransactionManager.class)
                .with("begin", null)
                .with("setRollbackOnly", null)
                .calling("enlistAfterCompletion", arguments -> afterwards.add((KeycloakTransaction) arguments.get(0)))
                .get();
        return Stub.of(KeycloakSession.class)
                .with("getTransactionManager", transactions)
                .calling("getKeycloakSessionFactory", arguments -> sessions())
                .calling("getAttribute", arguments -> attributes.get((String) arguments.get(0)))
                .calling("setAttribute", arguments -> attributes.put((String) arguments.get(0), arguments.get(1)))
                .with(
                        "realms",
                        Stub.of(RealmProvider.class)
                                .calling("getRealm", arguments -> realmExists ? realm : null)
                                .get())
                .with(
                        "users",
                        Stub.of(UserProvider.class)
                                .with("getUserById", user)
                                .with("getServiceAccount", user)
                                .get())
                .with(
                        "getContext",
                        Stub.of(KeycloakContext.class)
                                .with("setRealm", null)
                                .with("getRealm", realm)
                                .get())
                .with("close", null)
                .get();
    }

    private KeycloakSessionFactory sessions() {
        return Stub.of(KeycloakSessionFactory.class)
                .calling("create", arguments -> {
                    if (databaseIsAway) {
                        throw new IllegalStateException("no connection");
                    }
                    return session();
                })
                .get();
    }
}
