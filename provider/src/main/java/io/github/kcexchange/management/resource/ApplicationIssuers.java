// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.resource;

import io.github.kcexchange.issuer.AssignedAliases;
import io.github.kcexchange.issuer.IssuerAssignments;
import io.github.kcexchange.issuer.TrustedIssuer;
import io.github.kcexchange.issuer.TrustedIssuers;
import io.github.kcexchange.management.body.IssuerAssignmentBody;
import io.github.kcexchange.management.body.JsonBody;
import io.github.kcexchange.management.error.ErrorDetail;
import io.github.kcexchange.management.error.ManagementError;
import io.github.kcexchange.management.error.ManagementException;
import io.github.kcexchange.management.request.AdminRequest;
import io.github.kcexchange.management.view.IssuerAssignmentView;
import java.io.InputStream;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;

/** Reads and writes the trusted issuers of one application for an administrator. */
final class ApplicationIssuers {

    /** The resource type of the admin events. */
    static final String EVENTS = "PINGONE_TRUSTED_ISSUER_ASSIGNMENT";

    private final AdminRequest request;
    private final TrustedIssuers issuers;
    private final IssuerAssignments assignments;
    private final PermittedApplications permitted;
    private final String applicationId;

    ApplicationIssuers(AdminRequest request, String applicationId) {
        this.request = request;
        this.issuers = new TrustedIssuers(request.session(), request.realm());
        this.assignments = new IssuerAssignments(request.session(), request.realm());
        this.permitted = new PermittedApplications(request);
        this.applicationId = applicationId;
    }

    ClientModel toView() {
        return permitted.toView(applicationId);
    }

    ClientModel toManage() {
        return permitted.toManage(applicationId);
    }

    Stream<TrustedIssuer> of(ClientModel application) {
        return assignments.of(application);
    }

    /**
     * Returns the id of the issuer that the body names. Call this method before {@link #locked}: a client can send its
     * body slowly, and all other changes of the realm would wait for it.
     */
    static String issuerId(InputStream body) {
        return new IssuerAssignmentBody(JsonBody.required(body)).issuerId();
    }

    /**
     * Returns the trusted issuers of the application, and locks the application. Call this method before
     * {@link #named}, so that the named issuer is not deleted in the meantime.
     */
    AssignedAliases locked(ClientModel application) {
        return request.change(() -> assignments.locked(application));
    }

    /**
     * Writes the trusted issuers of the locked application.
     *
     * @param stored the list that is stored
     */
    void write(ClientModel application, AssignedAliases stored, AssignedAliases changed) {
        request.changeApplication(() -> {
            assignments.requireWritten(application.getId(), stored, changed);
            return request.policies().updating(application, IssuerAssignments.ATTRIBUTE, changed.text());
        });
    }

    /** Returns the issuer to assign. */
    TrustedIssuer named(String id) {
        TrustedIssuer issuer = issuers.find(id)
                .filter(assignments::isStored)
                .orElseThrow(() -> rejection("There is no trusted issuer with this id."));
        if (!IssuerAssignments.canStore(issuer)) {
            throw rejection("The alias of this identity provider contains # at a place where no list can keep it.");
        }
        return issuer;
    }

    static void requireUnassigned(AssignedAliases assigned, TrustedIssuer issuer) {
        if (assigned.contains(issuer)) {
            throw ManagementError.INVALID_DATA.rejection(
                    ErrorDetail.taken("trustedIssuer.id", "The application already has this trusted issuer."));
        }
    }

    /** Returns the assigned issuer with that id. */
    TrustedIssuer find(AssignedAliases assigned, String id) {
        return issuers.find(id).filter(assigned::contains).orElseThrow(ManagementError.NOT_FOUND::rejection);
    }

    IssuerAssignmentView view(TrustedIssuer issuer, ClientModel application) {
        return IssuerAssignmentView.of(issuer, application.getId(), request.environment(), request.links());
    }

    private static ManagementException rejection(String message) {
        return ManagementError.INVALID_DATA.rejection(ErrorDetail.invalid("trustedIssuer.id", message));
    }
}
