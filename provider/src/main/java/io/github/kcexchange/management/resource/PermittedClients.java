// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.resource;

import io.github.kcexchange.management.error.ManagementError;
import io.github.kcexchange.management.error.ManagementException;
import io.github.kcexchange.management.request.AdminRequest;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import org.keycloak.models.ClientModel;
import org.keycloak.services.resources.admin.fgap.ClientPermissionEvaluator;

/**
 * Returns what a client represents if the administrator has permission for the client. Other administrators do not learn
 * whether it exists.
 *
 * @param <T> the type of the thing
 */
final class PermittedClients<T> {

    private final AdminRequest call;
    private final ClientPermissionEvaluator permissions;
    private final Function<T, ClientModel> client;

    /**
     * Creates the check.
     *
     * @param client returns the client of the thing
     */
    PermittedClients(AdminRequest call, Function<T, ClientModel> client) {
        this.call = call;
        this.permissions = call.auth().clients();
        this.client = client;
    }

    /**
     * Returns the thing for reading.
     *
     * @throws ManagementException if the administrator may not view it, or it does not exist
     */
    T toView(Optional<T> found) {
        return permitted(found, permissions::canView, permissions::canView);
    }

    /**
     * Returns the thing for writing.
     *
     * @throws ManagementException if the administrator may not manage it, or it does not exist
     */
    T toManage(Optional<T> found) {
        return permitted(found, permissions::canManage, permissions::canManage);
    }

    private T permitted(Optional<T> found, Predicate<ClientModel> one, BooleanSupplier all) {
        call.require(found.map(thing -> one.test(client.apply(thing))).orElseGet(all::getAsBoolean));
        return found.orElseThrow(ManagementError.NOT_FOUND::rejection);
    }
}
