// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.Database;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.ClientAuthentication;
import io.github.kcexchange.wire.Jwt;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/**
 * A service account has the realm's defaults without an event for the extension: an older version made it, or it was
 * written into the database. The exchange removes them before it issues a token.
 */
@OnKeycloak
@TouchesSql
final class LeftoverDefaultsIT {
    private final TestRealm realm;
    private final Database database;
    private final Application application;
    private final String defaultRole;
    private final String defaultGroup;

    LeftoverDefaultsIT(TestRealm realm, Database database) {
        this.realm = realm;
        this.database = database;
        this.application = realm.application("application");
        this.defaultRole = role("default-roles-" + realm.name()).getId();
        realm.admin().roles().create(new RoleRepresentation("member", null, false));
        realm.admin().roles().create(new RoleRepresentation("reader", null, false));
        GroupRepresentation group = new GroupRepresentation();
        group.setName("everyone");
        realm.admin().groups().add(group).close();
        this.defaultGroup = realm.admin().groups().groups().get(0).getId();
        realm.admin().groups().group(defaultGroup).roles().realmLevel().add(List.of(role("member")));
        realm.admin().addDefaultGroup(defaultGroup);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noTokenOfAGatewayHasTheDefaults(boolean alone) {
        Credential credential = withDefaults("leftover alone " + alone);
        ClientAuthentication client = alone ? ClientAuthentication.none() : application.basic();
        assertThat(rolesIn(realm.token().post(credential.form(), client))).isEqualTo(List.of("reader"));
        assertThat(roles(credential)).containsExactly("reader");
        assertThat(credential.gateway().serviceAccountUser().groups()).isEmpty();
        assertThat(rolesIn(realm.token().post(credential.form(), client))).isEqualTo(List.of("reader"));
    }

    @Test
    void savingTheClientRemovesTheDefaultsToo() {
        Credential credential = withDefaults("leftover saved");
        credential.gateway().change(client -> {});
        assertThat(roles(credential)).containsExactly("reader");
    }

    private Credential withDefaults(String name) {
        Credential credential = realm.gateway(name).credential();
        credential.gateway().serviceAccountUser().roles().realmLevel().add(List.of(role("reader")));
        String account = credential.gateway().serviceAccount().getId();
        database.change(
                "insert into USER_ROLE_MAPPING (user_id, role_id) values ('" + account + "', '" + defaultRole + "')");
        database.change("insert into USER_GROUP_MEMBERSHIP (user_id, group_id, membership_type) values ('" + account
                + "', '" + defaultGroup + "', 'UNMANAGED')");
        realm.admin().clearUserCache();
        assertThat(roles(credential)).hasSize(2);
        return credential;
    }

    private static Object rolesIn(Answer answer) {
        Map<String, Object> token = Jwt.of(answer.accessToken()).payload();
        assertThat(token).doesNotContainKey("resource_access");
        return ((Map<?, ?>) token.get("realm_access")).get("roles");
    }

    private static List<String> roles(Credential credential) {
        return credential.gateway().serviceAccountUser().roles().realmLevel().listAll().stream()
                .map(RoleRepresentation::getName)
                .toList();
    }

    private RoleRepresentation role(String name) {
        return realm.admin().roles().get(name).toRepresentation();
    }
}
