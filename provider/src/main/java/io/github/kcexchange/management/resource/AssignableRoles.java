// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.resource;

import io.github.kcexchange.gateway.RealmDefaults;
import io.github.kcexchange.management.request.AdminRequest;
import io.github.kcexchange.text.PlainText;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.RoleModel;

/** The roles of the realm and of its clients that the administrator may assign to a gateway. */
final class AssignableRoles {

    private final AdminRequest request;

    AssignableRoles(AdminRequest request) {
        this.request = request;
    }

    Stream<RoleModel> all() {
        Stream<RoleModel> ofClients =
                request.session().roles().searchForClientRolesStream(request.realm(), null, Stream.empty(), null, null);
        return Stream.concat(request.realm().getRolesStream(), ofClients).filter(this::isAssignable);
    }

    Optional<RoleModel> find(String id) {
        return findAny(id).filter(this::isAssignable);
    }

    /** Returns the role with that id, assignable or not. */
    Optional<RoleModel> findAny(String id) {
        return PlainText.is(id) ? Optional.ofNullable(request.realm().getRoleById(id)) : Optional.empty();
    }

    /** The realm's default role is never assignable to a gateway. */
    private boolean isAssignable(RoleModel role) {
        return isMappable(role) && !RealmDefaults.isDefaultRole(request.realm(), role);
    }

    /** Whether the administrator may assign the role or remove its assignment. */
    boolean isMappable(RoleModel role) {
        return request.auth().roles().canMapRole(role);
    }
}
