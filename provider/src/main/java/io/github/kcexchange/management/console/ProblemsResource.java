// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.console;

import io.github.kcexchange.management.page.Page;
import io.github.kcexchange.management.page.PageRequest;
import io.github.kcexchange.management.page.Position;
import io.github.kcexchange.management.request.AdminRequest;
import io.github.kcexchange.management.request.SuccessResponse;
import io.github.kcexchange.management.view.ListView;
import io.github.kcexchange.problem.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;

/** {@code /v1/problems}: the catalogue of problems, in the order of {@link Problem}. */
public final class ProblemsResource {

    private static final List<Problem> CATALOGUE = List.of(Problem.values());

    private final AdminRequest request;

    public ProblemsResource(AdminRequest request) {
        this.request = request;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list() {
        request.requireViewing();
        PageRequest paging = request.pageRequest().requireNoFilter();
        Page<ProblemView> page =
                Page.of(CATALOGUE.stream(), paging, ProblemsResource::position).map(ProblemView::of);
        return SuccessResponse.ok(ListView.of("problems", request.links().problems(), paging, page));
    }

    private static Position position(Problem problem) {
        return new Position(String.format(Locale.ROOT, "%04d", CATALOGUE.indexOf(problem)), problem.reason());
    }
}
