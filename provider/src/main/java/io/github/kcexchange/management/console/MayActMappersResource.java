// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.console;

import io.github.kcexchange.application.MayActMapping;
import io.github.kcexchange.application.MayActMappings;
import io.github.kcexchange.jpa.SessionEntities;
import io.github.kcexchange.management.page.Page;
import io.github.kcexchange.management.page.PageRequest;
import io.github.kcexchange.management.page.Position;
import io.github.kcexchange.management.request.AdminRequest;
import io.github.kcexchange.management.request.SuccessResponse;
import io.github.kcexchange.management.view.ListView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.ClientModel;

/** {@code /v1/environments/{envID}/mayActMappers}. */
public final class MayActMappersResource {

    private final AdminRequest request;

    public MayActMappersResource(AdminRequest request) {
        this.request = request;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list() {
        request.requireViewing();
        PageRequest paging = request.pageRequest().requireNoFilter();
        Page<MayActMapperView> page = Page.ofRows(
                        paging,
                        this::mappings,
                        mapping -> new Position(mapping.owner().name(), mapping.id()),
                        mapping -> Optional.of(mapping).filter(this::isViewable))
                .map(MayActMapperView::of);
        return SuccessResponse.ok(ListView.of("mayActMappers", request.links().mayActMappers(), paging, page));
    }

    private List<MayActMapping> mappings(PageRequest rows) {
        return request.query(
                rows,
                () -> new MayActMappings(request.realm().getId())
                        .after(rows.queryPosition())
                        .list(SessionEntities.of(request.session()), rows.limit()));
    }

    /**
     * An administrator who may view all clients may view every client scope. Keycloak has no separate permission per
     * client scope.
     */
    private boolean isViewable(MayActMapping mapping) {
        if (mapping.owner() instanceof MayActMapping.OfClient owner) {
            ClientModel client = request.realm().getClientById(owner.id());
            return client != null && request.auth().clients().canView(client);
        }
        return true;
    }
}
