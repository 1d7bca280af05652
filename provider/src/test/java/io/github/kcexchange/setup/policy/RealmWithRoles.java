// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.policy;

import io.github.kcexchange.stub.Stub;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

/** A realm with some roles. It counts the lookups of its clients and roles. */
final class RealmWithRoles {

    private final Set<String> ofRealm = new HashSet<>();
    private final Map<String, Set<String>> ofClients = new HashMap<>();
    private int lookups;

    static RealmWithRoles none() {
        return new RealmWithRoles();
    }

    RealmWithRoles role(String name) {
        ofRealm.add(name);
        return this;
    }

    RealmWithRoles role(String clientId, String name) {
        ofClients.computeIfAbsent(clientId, id -> new HashSet<>()).add(name);
        return this;
    }

    int lookups() {
        return lookups;
    }

    RoleReadings readings() {
        return new RoleReadings(model());
    }

    RealmModel model() {
        return Stub.of(RealmModel.class)
                .with("getName", "realm")
                .calling("getRole", arguments -> role(ofRealm, (String) arguments.get(0)))
                .calling("getClientByClientId", arguments -> client((String) arguments.get(0)))
                .get();
    }

    private ClientModel client(String clientId) {
        lookups++;
        Set<String> roles = ofClients.get(clientId);
        return roles == null
                ? null
                : Stub.of(ClientModel.class)
                        .calling("getRole", arguments -> role(roles, (String) arguments.get(0)))
                        .get();
    }

    private RoleModel role(Set<String> roles, String name) {
        lookups++;
        return roles.contains(name) ? Stub.of(RoleModel.class).get() : null;
    }
}
