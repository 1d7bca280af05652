// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.resource;

import io.github.kcexchange.gateway.RealmDefaults;
import io.github.kcexchange.management.request.AdminRequest;
import io.github.kcexchange.text.PlainText;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.RoleModel;

/** The roles of the realm and of its clients that this administrator may give to a gateway. */
final class AssignableRoles {

    private final AdminRequest call;

    AssignableRoles(AdminRequest call) {
        this.call = call;
    }

    Stream<RoleModel> all() {
        Stream<RoleModel> ofClients =
                call.session().roles().searchForClientRolesStream(call.realm(), null, Stream.empty(), null, null);
        return Stream.concat(call.realm().getRolesStream(), ofClients).filter(this::isAssignable);
    }

    Optional<RoleModel> find(String id) {
        return ofAnyone(id).filter(this::isAssignable);
    }

    /** The role of that id, assignable or not. */
    Optional<RoleModel> ofAnyone(String id) {
        return PlainText.is(id) ? Optional.ofNullable(call.realm().getRoleById(id)) : Optional.empty();
    }

    /** The realm's default role is no gateway's. */
    private boolean isAssignable(RoleModel role) {
        return mayBeMapped(role) && !RealmDefaults.isDefaultRole(call.realm(), role);
    }

    /** Whether this administrator may give the role to someone, or take it away. */
    boolean mayBeMapped(RoleModel role) {
        return call.auth().roles().canMapRole(role);
    }
}
