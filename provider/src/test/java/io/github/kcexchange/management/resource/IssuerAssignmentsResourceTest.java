// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.resource;

import io.github.kcexchange.management.error.ErrorDetail;
import io.github.kcexchange.management.error.Rejected;
import io.github.kcexchange.management.request.AdminRequest;
import io.github.kcexchange.stub.Stub;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakUriInfo;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import org.keycloak.services.resources.admin.fgap.ClientPermissionEvaluator;
import org.keycloak.urls.HostnameProvider;
import org.keycloak.urls.UrlType;

/** The session is a stub without a database, so a lock fails the request. */
class IssuerAssignmentsResourceTest {

    private final IssuerAssignmentsResource assignments = new IssuerAssignmentsResource(request(), "orders");

    /** A client can send its body slowly. All other changes of the realm would wait for it. */
    @Test
    void theBodyIsReadBeforeTheRealmIsLocked() {
        ErrorDetail fault =
                ErrorDetail.invalid("body", "Must be one well-formed JSON object without repeated members.");
        Rejected.asInvalid(() -> assignments.assign(malformed()), fault);
        Rejected.asInvalid(() -> assignments.assignment("partner-id").replace(malformed()), fault);
    }

    private static InputStream malformed() {
        return new ByteArrayInputStream(new byte[] {'{'});
    }

    private static AdminRequest request() {
        ClientModel orders = Stub.of(ClientModel.class)
                .with("getClientAuthenticatorType", "client-secret")
                .get();
        RealmModel realm = Stub.of(RealmModel.class)
                .with("getId", "demo-id")
                .with("getName", "demo")
                .with("getClientById", null)
                .with("getClientByClientId", orders)
                .get();
        ClientPermissionEvaluator clients = Stub.of(ClientPermissionEvaluator.class)
                .with("canView", true)
                .with("canManage", true)
                .get();
        AdminPermissionEvaluator administrator =
                Stub.of(AdminPermissionEvaluator.class).with("clients", clients).get();
        KeycloakContext context =
                Stub.of(KeycloakContext.class).with("getUri", uri()).get();
        KeycloakSession session =
                Stub.of(KeycloakSession.class).with("getContext", context).get();
        return new AdminRequest(session, realm, administrator, null);
    }

    private static KeycloakUriInfo uri() {
        HostnameProvider hostname = Stub.of(HostnameProvider.class)
                .with("getBaseUri", URI.create("https://admin.example.com/"))
                .get();
        KeycloakSession session =
                Stub.of(KeycloakSession.class).with("getProvider", hostname).get();
        return new KeycloakUriInfo(session, UrlType.ADMIN, null);
    }
}
