// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import io.github.kcexchange.use.DoorKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.common.Profile;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.representations.AccessToken;

class AdministrativeRightsTest {

    /** The client of a role that Keycloak still has in its cache. */
    private static final String DELETED_MEANWHILE = "deleted-meanwhile";

    private final Map<String, Set<String>> roles =
            new HashMap<>(Map.of("alice", Set.of("realm-management/view-users"), "bob", Set.of(), "app", Set.of()));
    private String realmName = "demo";
    private boolean fineGrainedPermissions;

    private final AccessToken token = token("alice");

    AdministrativeRightsTest() {
        // Keycloak reads the enabled features, which are not initialized in a test.
        Profile.defaults();
    }

    @Test
    void anApplicationWithoutTheRolesMayNotAdminister() {
        assertThat(staysWithin(token)).isFalse();
    }

    @Test
    void anApplicationWithTheSameRolesMayAdminister() {
        roles.put("app", Set.of("realm-management/view-users", "realm-management/view-events"));
        assertThat(staysWithin(token)).isTrue();
        roles.put("alice", Set.of("realm-management/view-users", "realm-management/manage-users"));
        assertThat(staysWithin(token)).isFalse();
    }

    @Test
    void aUserWithoutAdminRolesIsNoAdministrator() {
        assertThat(staysWithin(token("bob"))).isTrue();
        roles.put("bob", Set.of("account/manage-account", "orders/manage-users", "demo-realm/manage-users"));
        assertThat(staysWithin(token("bob"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "master, demo-realm/view-users, false",
        "master, /admin, false",
        "master, /create-realm, false",
        "master, /auditor, true",
        "master, realm-management/realm-admin, true",
        "demo, /admin, true",
        "demo, /create-realm, true"
    })
    void theMasterRealmAdministersEveryRealm(String realm, String role, boolean own) {
        realmName = realm;
        roles.put("alice", Set.of(role));
        assertThat(staysWithin(token)).isEqualTo(own);
    }

    /** The role has the name of a role of the realm. */
    @Test
    void aRoleWhoseClientIsBeingDeletedAdministersNothing() {
        realmName = "master";
        roles.put("bob", Set.of(DELETED_MEANWHILE + "/admin"));
        assertThat(staysWithin(token("bob"))).isTrue();
        roles.put("alice", Set.of("/admin"));
        roles.put("app", Set.of(DELETED_MEANWHILE + "/admin"));
        assertThat(staysWithin(token)).isFalse();
    }

    /** Keycloak 26.5 and 26.6 trust the roles in the token. */
    @ParameterizedTest
    @CsvSource({
        "demo, realm-management, view-users, false",
        "demo, orders, manage-users, true",
        "demo, demo-realm, view-users, true",
        "master, demo-realm, view-users, false"
    })
    void aRoleThatOnlyTheTokenHasCountsToo(String realm, String client, String role, boolean own) {
        realmName = realm;
        AccessToken ofBob = token("bob");
        ofBob.addAccess(client).addRole(role);
        assertThat(staysWithin(ofBob)).isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource({"master, admin, false", "master, auditor, true", "demo, admin, true"})
    void aRoleOfTheRealmThatOnlyTheTokenHasCountsToo(String realm, String role, boolean own) {
        realmName = realm;
        AccessToken ofBob = token("bob");
        ofBob.setRealmAccess(new AccessToken.Access().addRole(role));
        assertThat(staysWithin(ofBob)).isEqualTo(own);
    }

    @Test
    void theTokenMayHaveTheRolesOfTheApplication() {
        roles.put("app", Set.of("realm-management/view-users"));
        AccessToken ofBob = token("bob");
        ofBob.addAccess("realm-management").addRole("view-users");
        assertThat(staysWithin(ofBob)).isTrue();
        ofBob.addAccess("realm-management").addRole("manage-users");
        assertThat(staysWithin(ofBob)).isFalse();
    }

    @Test
    void aClientWithoutRolesInTheTokenCountsForNothing() {
        AccessToken ofBob = token("bob");
        ofBob.addAccess("realm-management");
        ofBob.setRealmAccess(new AccessToken.Access());
        assertThat(staysWithin(ofBob)).isTrue();
    }

    @Test
    void aSubjectThatIsNotFoundIsRejected() {
        assertThat(staysWithin(token("carol"))).isFalse();
    }

    @Test
    void anUnknownApplicationMayNotAdminister() {
        roles.put("app", roles.get("alice"));
        token.issuedFor("another");
        assertThat(staysWithin(token)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "bob, ADMINISTRATION, realm-management/manage-users, false",
        "bob, ADMINISTRATION, realm-management/realm-admin, true",
        "bob, ADMINISTRATION, orders/realm-admin, false",
        "bob, ADMINISTRATION, realm-management/admin, false",
        "bob, ACCOUNT, realm-management/manage-users, true",
        "app, ADMINISTRATION, realm-management/manage-users, true"
    })
    void anyUserMayHaveFineGrainedPermissions(String user, DoorKind door, String roleOfTheApplication, boolean within) {
        fineGrainedPermissions = true;
        roles.put("app", Set.of(roleOfTheApplication));
        assertThat(staysWithin(door, token(user))).isEqualTo(within);
    }

    /** A client of the admin realm can have any client id that is free, and roles of any name. */
    @ParameterizedTest
    @CsvSource({
        "/admin, true",
        "/create-realm, false",
        "mine-realm/realm-admin, false",
        "mine-realm/admin, false",
        "realm-management/realm-admin, false",
        "realm-management/admin, false"
    })
    void onlyTheRoleAdminGivesEveryRightInTheMasterRealm(String roleOfTheApplication, boolean within) {
        realmName = "master";
        fineGrainedPermissions = true;
        roles.put("app", Set.of(roleOfTheApplication));
        assertThat(staysWithin(token("bob"))).isEqualTo(within);
    }

    /** The first version has no switch in the realm. */
    @Test
    void anyUserMayHaveFineGrainedPermissionsOfTheFirstVersion() {
        Map<Profile.Feature, Boolean> features =
                new HashMap<>(Profile.defaults().getFeatures());
        features.put(Profile.Feature.ADMIN_FINE_GRAINED_AUTHZ, true);
        Profile.init(Profile.ProfileName.DEFAULT, features);
        try {
            assertThat(staysWithin(token("bob"))).isFalse();
            roles.put("app", Set.of("realm-management/realm-admin"));
            assertThat(staysWithin(token("bob"))).isTrue();
        } finally {
            Profile.defaults();
        }
    }

    @Test
    void anUnknownApplicationHasNoFineGrainedPermissions() {
        fineGrainedPermissions = true;
        AccessToken ofAnother = token("bob");
        ofAnother.issuedFor("another");
        assertThat(staysWithin(ofAnother)).isFalse();
    }

    private boolean staysWithin(AccessToken checked) {
        return staysWithin(DoorKind.ADMINISTRATION, checked);
    }

    private boolean staysWithin(DoorKind door, AccessToken checked) {
        UserProvider users = Stub.of(UserProvider.class)
                .calling("getServiceAccount", arguments -> user("app"))
                .get();
        KeycloakSession session =
                Stub.of(KeycloakSession.class).with("users", users).get();
        ClientModel app = Stub.of(ClientModel.class)
                .with("isServiceAccountsEnabled", true)
                .get();
        RealmModel realm = Stub.of(RealmModel.class)
                .with("getName", realmName)
                .with("isAdminPermissionsEnabled", fineGrainedPermissions)
                .calling("getClientByClientId", arguments -> arguments.get(0).equals("app") ? app : null)
                .get();
        return !new AdministrativeRights(session, realm)
                .exceedTheApplication(door, checked, user(checked.getSubject()));
    }

    private UserModel user(String id) {
        Set<String> names = roles.get(id);
        return names == null
                ? null
                : Stub.of(UserModel.class)
                        .with("getId", id)
                        .calling(
                                "getRoleMappingsStream",
                                arguments -> names.stream().map(AdministrativeRightsTest::role))
                        .calling("getGroupsStream", arguments -> Stream.of())
                        .get();
    }

    /** The name of a client role is prefixed with the client, the name of a realm role has an empty prefix. */
    private static RoleModel role(String name) {
        String client = name.substring(0, name.indexOf('/'));
        return Stub.of(RoleModel.class)
                .with("getContainer", container(client))
                .with("getName", name.substring(client.length() + 1))
                .with("getId", name)
                .calling("getCompositesStream", arguments -> Stream.of())
                .get();
    }

    private static Object container(String client) {
        if (client.isEmpty()) {
            return Stub.of(RealmModel.class).get();
        }
        return client.equals(DELETED_MEANWHILE)
                ? null
                : Stub.of(ClientModel.class).with("getClientId", client).get();
    }

    private static AccessToken token(String subject) {
        AccessToken token = new AccessToken();
        token.subject(subject);
        token.issuedFor("app");
        return token;
    }
}
