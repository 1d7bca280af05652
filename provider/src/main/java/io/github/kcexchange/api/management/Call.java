// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.api.management;

import io.github.kcexchange.api.Environment;
import io.github.kcexchange.gateway.GatewayPolicies;
import jakarta.ws.rs.core.MultivaluedMap;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import org.keycloak.urls.UrlType;

/** One request of an administrator. */
final class Call {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder events;
    private final Environment environment;
    private final Links links;

    /**
     * @param realm the realm in the path, which need not be the administrator's own
     * @param auth what this administrator may do there
     * @param events writes the admin event
     */
    Call(KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder events) {
        this.session = session;
        this.realm = realm;
        this.auth = auth;
        this.events = events;
        this.environment = Environment.of(realm);
        this.links = new Links(session.getContext().getUri(UrlType.ADMIN).getBaseUri(), environment);
    }

    KeycloakSession session() {
        return session;
    }

    RealmModel realm() {
        return realm;
    }

    AdminPermissionEvaluator auth() {
        return auth;
    }

    Environment environment() {
        return environment;
    }

    Links links() {
        return links;
    }

    PageRequest pageRequest() {
        return PageRequest.of(query());
    }

    /** What the gateways of the answer are to have in them besides. */
    Expansion expansion() {
        return Expansion.of(query());
    }

    private MultivaluedMap<String, String> query() {
        return session.getContext().getUri().getQueryParameters();
    }

    /** The realm's client policies, asked in the name of this administrator. */
    GatewayPolicies policies() {
        return new GatewayPolicies(session, auth.adminAuth());
    }

    /** Whether the realm has a client with that client id. */
    boolean hasClient(String clientId) {
        return realm.getClientByClientId(clientId) != null;
    }

    /** Makes a change, or refuses it ({@link Change}). */
    <T> T change(Change<T> change) {
        return change.in(session);
    }

    /** Refuses whoever may not view clients. */
    void requireViewing() {
        require(auth.clients().canView());
    }

    /** Refuses whoever may not manage clients. */
    void requireManaging() {
        require(auth.clients().canManage());
    }

    void require(boolean permitted) {
        if (!permitted) {
            throw Fault.NOT_AUTHORIZED.refusal();
        }
    }

    /** Records that something was made below the path of this request. */
    void created(String resourceType, String id, Object view) {
        events.resourcePath(session.getContext().getUri(), id);
        record(OperationType.CREATE, resourceType, view);
    }

    /** Records that what lies at the path of this request was changed or deleted. */
    void changed(OperationType operation, String resourceType, Object view) {
        events.resourcePath(session.getContext().getUri());
        record(operation, resourceType, view);
    }

    private void record(OperationType operation, String resourceType, Object view) {
        events.operation(operation).resource(resourceType).representation(view).success();
    }
}
