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
 * Returns the resource that a client represents if the administrator has permission for the client. Other
 * administrators do not learn whether the resource exists.
 *
 * @param <T> the type of the resource
 */
final class PermittedClients<T> {

    private final AdminRequest request;
    private final ClientPermissionEvaluator permissions;
    private final Function<T, ClientModel> client;

    /**
     * Creates the check.
     *
     * @param client returns the client of the resource
     */
    PermittedClients(AdminRequest request, Function<T, ClientModel> client) {
        this.request = request;
        this.permissions = request.auth().clients();
        this.client = client;
    }

    /**
     * Returns the resource for reading.
     *
     * @throws ManagementException if the administrator may not view it, or it does not exist
     */
    T toView(Optional<T> found) {
        return permitted(found, permissions::canView, permissions::canView);
    }

    /**
     * Returns the resource for writing.
     *
     * @throws ManagementException if the administrator may not manage it, or it does not exist
     */
    T toManage(Optional<T> found) {
        return permitted(found, permissions::canManage, permissions::canManage);
    }

    private T permitted(Optional<T> found, Predicate<ClientModel> one, BooleanSupplier all) {
        Optional<T> shown = found.filter(this::isShown);
        request.require(shown.map(resource -> one.test(client.apply(resource))).orElseGet(all::getAsBoolean));
        return shown.orElseThrow(ManagementError.NOT_FOUND::rejection);
    }

    /**
     * Whether the administrator may learn that the resource exists. Otherwise the answer is that for a resource that
     * does not exist. A fine-grained permission can exclude one client from a permission for all clients.
     */
    private boolean isShown(T resource) {
        ClientModel shown = client.apply(resource);
        return permissions.canView(shown) || permissions.canManage(shown);
    }
}
