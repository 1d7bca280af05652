// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.shared.Party;
import io.github.kcexchange.stub.Stub;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ClientModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;

class PartyReaderTest {

    private final KeycloakSession session = request();
    private final ClientModel client = client("client-uuid", "app");

    @Test
    void aUserWithoutAClientOfItsOwnIsAPerson() {
        assertThat(party(user(null)).kind()).isEqualTo(Party.Kind.PERSON);
    }

    @Test
    void theServiceAccountOfTheTokensClientIsThatClient() {
        assertThat(party(user("client-uuid")).kind()).isEqualTo(Party.Kind.CLIENT);
    }

    @Test
    void theServiceAccountOfAnotherClientIsNeitherPersonNorClient() {
        assertThat(party(user("another-uuid")).kind()).isEqualTo(Party.Kind.OTHER_SERVICE_ACCOUNT);
    }

    /** The stub of this user rejects each look-up of roles and groups. */
    @Test
    void rolesAndGroupsAreNotLookedUpIfNoPolicyNeedsThem() {
        Party party = party(account(true));
        assertThat(party.roles()).isEmpty();
        assertThat(party.groups()).isEmpty();
    }

    @Test
    void noRoleHasTheTextOfAnother() {
        RealmModel realm = Stub.of(RealmModel.class).get();
        UserModel user = user(
                null,
                role("a", realm, "crm/eu.admin"),
                role("b", client("crm-uuid", "crm"), "eu.admin"),
                role("c", client("crm-eu-uuid", "crm.eu"), "admin"));
        assertThat(new PartyReader(session, true).of(user, client).roles())
                .containsExactlyInAnyOrder("crm%2Feu.admin", "crm/eu.admin", "crm.eu/admin");
    }

    @Test
    void aRoleWhoseClientHasJustBeenDeletedIsNoRoleOfTheRealm() {
        RealmModel realm = Stub.of(RealmModel.class).get();
        UserModel user = user(null, role("a", null, "auditor"), role("b", realm, "reader"));
        assertThat(new PartyReader(session, true).of(user, client).roles()).containsExactly("reader");
    }

    @Test
    void aClientWithSeveralServiceAccountsIsYoungerThanEveryToken() {
        UserProvider users = Stub.of(UserProvider.class)
                .calling("getServiceAccount", arguments -> {
                    throw new IllegalStateException("More service account linked users found for client=app");
                })
                .get();
        KeycloakSession request =
                Stub.of(KeycloakSession.class).with("users", users).get();
        ClientModel acting = Stub.of(ClientModel.class)
                .with("getClientId", "app")
                .with("isServiceAccountsEnabled", true)
                .get();
        Party party = new PartyReader(request, true).of(acting);
        assertThat(party.kind()).isEqualTo(Party.Kind.CLIENT);
        assertThat(party.userId()).isNull();
        assertThat(party.createdAt()).isEqualTo(Long.MAX_VALUE);
    }

    /** The account of the test was created in the second 1. */
    @Test
    void aClientIsAsOldAsTheYoungerOfItselfAndItsServiceAccount() {
        assertThat(acting(account(true), true, 3_000L).createdAt()).isEqualTo(3);
        assertThat(acting(account(true), true, 0L).createdAt()).isEqualTo(1);
        assertThat(acting(null, false, 3_000L).createdAt()).isEqualTo(3);
    }

    @Test
    void aClientIsDisabledWithItsServiceAccountOnly() {
        assertThat(acting(account(false), true).enabled()).isFalse();
        assertThat(acting(account(true), true).enabled()).isTrue();
        assertThat(acting(null, true).enabled()).isTrue();
        assertThat(acting(account(false), false).enabled()).isTrue();
    }

    private static Party acting(UserModel account, boolean serviceAccountsEnabled) {
        return acting(account, serviceAccountsEnabled, null);
    }

    private static Party acting(UserModel account, boolean serviceAccountsEnabled, Long createdAt) {
        UserProvider users =
                Stub.of(UserProvider.class).with("getServiceAccount", account).get();
        KeycloakSession reading =
                Stub.of(KeycloakSession.class).with("users", users).get();
        ClientModel client = Stub.of(ClientModel.class)
                .with("getId", "client-uuid")
                .with("getClientId", "app")
                .with("isServiceAccountsEnabled", serviceAccountsEnabled)
                .with("getCreatedTimestamp", createdAt)
                .get();
        return new PartyReader(reading, false).of(client);
    }

    private static UserModel account(boolean enabled) {
        return Stub.of(UserModel.class)
                .with("getId", "account-id")
                .with("getServiceAccountClientLink", "client-uuid")
                .with("getCreatedTimestamp", 1500L)
                .with("isEnabled", enabled)
                .get();
    }

    @Test
    void aMemberOfASubgroupIsAMemberOfTheGroupsAboveIt() {
        assertThat(groups(group("night", group("staff", null)))).containsExactlyInAnyOrder("/staff", "/staff/night");
    }

    @Test
    void aGroupWithASlashInItsNameHasAPathOfItsOwn() {
        assertThat(groups(group("staff/night", null))).containsExactly("/staff%2Fnight");
    }

    @Test
    void aGroupOfAnOrganizationIsNoGroupOfTheRealm() {
        GroupModel ofAnOrganization = group("staff", null, GroupModel.Type.ORGANIZATION);
        assertThat(groups(ofAnOrganization, group("guests", null))).containsExactly("/guests");
    }

    private Set<String> groups(GroupModel... groups) {
        return new PartyReader(session, true).of(member(groups), client).groups();
    }

    private static GroupModel group(String name, GroupModel parent) {
        return group(name, parent, GroupModel.Type.REALM);
    }

    private static GroupModel group(String name, GroupModel parent, GroupModel.Type type) {
        return Stub.of(GroupModel.class)
                .with("getName", name)
                .with("getType", type)
                .with("getParent", parent)
                .with("getParentId", parent == null ? null : "parent-id")
                .calling("getRoleMappingsStream", arguments -> Stream.<RoleModel>empty())
                .get();
    }

    private static UserModel member(GroupModel... groups) {
        return Stub.of(UserModel.class)
                .with("getId", "user-id")
                .with("getServiceAccountClientLink", null)
                .with("getCreatedTimestamp", 1500L)
                .with("isEnabled", true)
                .calling("getRoleMappingsStream", arguments -> Stream.<RoleModel>empty())
                .calling("getGroupsStream", arguments -> Stream.of(groups))
                .get();
    }

    private Party party(UserModel user) {
        return new PartyReader(session, false).of(user, client);
    }

    private static UserModel user(String serviceAccountOf, RoleModel... roles) {
        return Stub.of(UserModel.class)
                .with("getId", "user-id")
                .with("getServiceAccountClientLink", serviceAccountOf)
                .with("getCreatedTimestamp", 1500L)
                .with("isEnabled", true)
                .calling("getRoleMappingsStream", arguments -> Stream.of(roles))
                .calling("getGroupsStream", arguments -> Stream.<GroupModel>empty())
                .get();
    }

    private static RoleModel role(String id, Object container, String name) {
        return Stub.of(RoleModel.class)
                .with("getId", id)
                .with("getName", name)
                .with("getContainer", container)
                .with("isComposite", false)
                .calling("getCompositesStream", arguments -> Stream.<RoleModel>empty())
                .get();
    }

    private static ClientModel client(String id, String clientId) {
        return Stub.of(ClientModel.class)
                .with("getId", id)
                .with("getClientId", clientId)
                .get();
    }

    private static KeycloakSession request() {
        Map<String, Object> attributes = new HashMap<>();
        return Stub.of(KeycloakSession.class)
                .calling("getAttribute", arguments -> attributes.get((String) arguments.get(0)))
                .calling("setAttribute", arguments -> attributes.put((String) arguments.get(0), arguments.get(1)))
                .get();
    }
}
