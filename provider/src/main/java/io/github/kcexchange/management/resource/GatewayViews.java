// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.resource;

import io.github.kcexchange.credential.CredentialRecord;
import io.github.kcexchange.credential.Credentials;
import io.github.kcexchange.gateway.Gateway;
import io.github.kcexchange.management.page.Expansion;
import io.github.kcexchange.management.request.AdminRequest;
import io.github.kcexchange.management.view.CredentialViews;
import io.github.kcexchange.management.view.GatewayView;
import java.util.List;
import java.util.Map;

/** Creates the views of gateways, with their credentials if an {@linkplain Expansion expansion} requests them. */
public final class GatewayViews {

    private final AdminRequest request;
    private final Credentials credentials;

    public GatewayViews(AdminRequest request) {
        this.request = request;
        this.credentials = new Credentials(request.session(), request.realm());
    }

    public GatewayView of(Gateway gateway) {
        return GatewayView.of(gateway, request.environment(), request.links());
    }

    /**
     * Returns the views in the same order. One query reads all credentials.
     *
     * @param shown gateways that the administrator may view
     */
    public List<GatewayView> of(List<Gateway> shown, Expansion expansion) {
        return switch (expansion) {
            case NONE -> shown.stream().map(this::of).toList();
            case CREDENTIALS -> withCredentials(shown);
        };
    }

    private List<GatewayView> withCredentials(List<Gateway> shown) {
        Map<String, List<CredentialRecord>> found = credentials.list(shown);
        CredentialViews views = new CredentialViews(credentials.signingKeys(), request.links());
        return shown.stream()
                .map(gateway -> of(gateway).with(views.ofAll(found.getOrDefault(gateway.id(), List.of()))))
                .toList();
    }
}
