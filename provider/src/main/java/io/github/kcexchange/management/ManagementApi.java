// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management;

import io.github.kcexchange.management.console.ProblemsResource;
import io.github.kcexchange.management.error.ManagementError;
import io.github.kcexchange.management.request.AdminRequest;
import io.github.kcexchange.management.resource.RolesResource;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * Serves {@code {server}/admin/realms/{realm}/pingone}, which is PingOne's {@code apiPath}. Keycloak has already
 * verified the bearer token.
 */
public final class ManagementApi implements AdminRealmResourceProvider {

    @Override
    public Object getResource(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder events) {
        return new Root(new AdminRequest(session, realm, auth, events));
    }

    @Override
    public void close() {}

    /** The resources below the path. */
    public static final class Root {

        private final AdminRequest request;

        Root(AdminRequest request) {
            this.request = request;
        }

        @Path("v1/environments/{envID}")
        public EnvironmentResource environment(@PathParam("envID") String envID) {
            if (!request.environment().isNamedBy(envID)) {
                throw ManagementError.NOT_FOUND.rejection();
            }
            return new EnvironmentResource(request);
        }

        @Path("v1/roles")
        public RolesResource roles() {
            return new RolesResource(request);
        }

        @Path("v1/problems")
        public ProblemsResource problems() {
            return new ProblemsResource(request);
        }

        /** Without this method, the server would answer 405, because Keycloak's preflight matches every path. */
        @Path("{unknown:.*}")
        public Object unknown() {
            return Optional.empty().orElseThrow(ManagementError.NOT_FOUND::rejection);
        }
    }
}
