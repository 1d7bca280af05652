// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.console;

import io.github.kcexchange.application.Applications;
import io.github.kcexchange.management.page.Page;
import io.github.kcexchange.management.page.PageRequest;
import io.github.kcexchange.management.page.ScimFilter;
import io.github.kcexchange.management.request.AdminRequest;
import io.github.kcexchange.management.request.SuccessResponse;
import io.github.kcexchange.management.view.ListView;
import io.github.kcexchange.query.TextFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /v1/environments/{envID}/applications}. */
public final class ApplicationsResource {

    private final AdminRequest request;
    private final Applications applications;

    public ApplicationsResource(AdminRequest request) {
        this.request = request;
        this.applications = new Applications(request.session(), request.realm());
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list() {
        request.requireViewing();
        PageRequest paging = request.pageRequest();
        TextFilter filter = byClientId(ScimFilter.parse(paging.filter()));
        Page<ApplicationView> page = Page.ofRows(
                        paging,
                        rows -> request.query(
                                rows, () -> applications.positions(filter, rows.queryPosition(), rows.limit())),
                        id -> applications.find(id).filter(request.auth().clients()::canView))
                .map(client -> ApplicationView.of(client, request.links()));
        return SuccessResponse.ok(ListView.of("applications", request.links().applications(), paging, page));
    }

    private static TextFilter byClientId(ScimFilter filter) {
        TextFilter clientId = filter.text("clientId");
        filter.rejectRemaining();
        return clientId;
    }
}
