// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.request;

import io.github.kcexchange.gateway.ClientChangePolicies;
import io.github.kcexchange.management.environment.Environment;
import io.github.kcexchange.management.error.ManagementError;
import io.github.kcexchange.management.page.Expansion;
import io.github.kcexchange.management.page.PageRequest;
import io.github.kcexchange.management.view.Links;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.function.Supplier;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import org.keycloak.urls.UrlType;

/** One request of an administrator. */
public final class AdminRequest {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder events;
    private final Environment environment;
    private final Links links;
    private final DatabaseTexts texts;

    /**
     * Creates the context of a request.
     *
     * @param realm the realm in the path, which can be a realm other than the administrator's own
     * @param auth the administrator's permissions in that realm
     * @param events writes the admin event
     */
    public AdminRequest(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder events) {
        this(session, realm, auth, events, DatabaseTexts.NONE);
    }

    private AdminRequest(
            KeycloakSession session,
            RealmModel realm,
            AdminPermissionEvaluator auth,
            AdminEventBuilder events,
            DatabaseTexts texts) {
        this.session = session;
        this.realm = realm;
        this.auth = auth;
        this.events = events;
        this.texts = texts;
        this.environment = Environment.of(realm);
        this.links = new Links(session.getContext().getUri(UrlType.ADMIN).getBaseUri(), environment);
    }

    /** Returns this request with the texts that its changes and admin events store. */
    public AdminRequest storing(DatabaseTexts stored) {
        return new AdminRequest(session, realm, auth, events, stored);
    }

    public KeycloakSession session() {
        return session;
    }

    public RealmModel realm() {
        return realm;
    }

    public AdminPermissionEvaluator auth() {
        return auth;
    }

    public Environment environment() {
        return environment;
    }

    public Links links() {
        return links;
    }

    public PageRequest pageRequest() {
        return PageRequest.of(query());
    }

    /** Returns what to include in each gateway of the answer. */
    public Expansion expansion() {
        return Expansion.of(query());
    }

    private MultivaluedMap<String, String> query() {
        return session.getContext().getUri().getQueryParameters();
    }

    /** Returns the realm's client policies, evaluated for this administrator. */
    public ClientChangePolicies policies() {
        return new ClientChangePolicies(session, auth.adminAuth());
    }

    /** Makes a change, or rejects it ({@link DatabaseChange}). If it changes a client, the client is a gateway. */
    public <T> T change(DatabaseChange<T> change) {
        return change.in(session, texts, "gateway");
    }

    /** Makes a change of an application, or rejects it ({@link DatabaseChange}). */
    public <T> T changeApplication(DatabaseChange<T> change) {
        return change.in(session, texts, "application");
    }

    /** Runs the query of a list, or rejects the request if the database does not accept its filter or its cursor. */
    public <T> T query(PageRequest request, Supplier<T> query) {
        return storing(DatabaseTexts.of(request)).change(query::get);
    }

    /** Rejects the request if the administrator may not view clients. */
    public void requireViewing() {
        require(auth.clients().canView());
    }

    /** Rejects the request if the administrator may not manage clients. */
    public void requireManaging() {
        require(auth.clients().canManage());
    }

    /** Rejects the request with status 403 unless it is permitted. */
    public void require(boolean permitted) {
        if (!permitted) {
            throw ManagementError.NOT_AUTHORIZED.rejection();
        }
    }

    /** Records the creation of a resource below the path of this request. */
    public void created(String resourceType, String id, Object view) {
        events.resourcePath(session.getContext().getUri(), id);
        record(OperationType.CREATE, resourceType, view);
    }

    /** Records the change or deletion of the resource at the path of this request. */
    public void changed(OperationType operation, String resourceType, Object view) {
        events.resourcePath(session.getContext().getUri());
        record(operation, resourceType, view);
    }

    /** An admin event is a change of the database, too, because it can contain the texts of the request. */
    private void record(OperationType operation, String resourceType, Object view) {
        change(() -> {
            events.operation(operation)
                    .resource(resourceType)
                    .representation(view)
                    .success();
            return view;
        });
    }
}
