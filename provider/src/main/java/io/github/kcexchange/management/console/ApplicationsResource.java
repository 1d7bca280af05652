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

    private final AdminRequest call;
    private final Applications applications;

    public ApplicationsResource(AdminRequest call) {
        this.call = call;
        this.applications = new Applications(call.session(), call.realm());
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list() {
        call.requireViewing();
        PageRequest request = call.pageRequest();
        TextFilter filter = byClientId(ScimFilter.parse(request.filter()));
        Page<ApplicationView> page = Page.ofRows(
                        call.query(
                                request,
                                () -> applications.positions(filter, request.queryPosition(), request.limit() + 1)),
                        request.limit(),
                        applications::find)
                .filter(call.auth().clients()::canView)
                .map(client -> ApplicationView.of(client, call.links()));
        return SuccessResponse.ok(ListView.of("applications", call.links().applications(), request, page));
    }

    private static TextFilter byClientId(ScimFilter filter) {
        TextFilter clientId = filter.text("clientId");
        filter.rejectRemaining();
        return clientId;
    }
}
