// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.resource;

import io.github.kcexchange.credential.CredentialRecord;
import io.github.kcexchange.credential.Credentials;
import io.github.kcexchange.gateway.Gateway;
import io.github.kcexchange.gateway.Gateways;
import io.github.kcexchange.management.page.Expansion;
import io.github.kcexchange.management.request.AdminRequest;
import io.github.kcexchange.management.view.CredentialViews;
import io.github.kcexchange.management.view.GatewayView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Creates the views of gateways, with their credentials if an {@linkplain Expansion expansion} requests them. */
public final class GatewayViews {

    private final AdminRequest request;
    private final Gateways gateways;
    private final Credentials credentials;

    public GatewayViews(AdminRequest request) {
        this.request = request;
        this.gateways = new Gateways(request.session(), request.realm());
        this.credentials = new Credentials(request.session(), request.realm());
    }

    public GatewayView of(Gateway gateway) {
        return GatewayView.of(gateway, request.environment(), request.links());
    }

    /** Returns the views in the same order. One query reads all credentials. */
    public List<GatewayView> of(List<Gateway> shown, Expansion expansion) {
        return switch (expansion) {
            case NONE -> shown.stream().map(this::of).toList();
            case CREDENTIALS -> withCredentials(shown);
        };
    }

    /** If the administrator may not view the credentials of a gateway in the list, its view has no credentials. */
    private List<GatewayView> withCredentials(List<Gateway> shown) {
        Set<Gateway> permitted = shown.stream().filter(this::isViewable).collect(Collectors.toSet());
        Map<String, List<CredentialRecord>> found = credentials.list(permitted);
        CredentialViews views = new CredentialViews(credentials.signingKeys(), request.links());
        return shown.stream()
                .map(gateway -> permitted.contains(gateway)
                        ? of(gateway).with(views.ofAll(found.getOrDefault(gateway.id(), List.of())))
                        : of(gateway))
                .toList();
    }

    private boolean isViewable(Gateway gateway) {
        return request.auth().clients().canView(gateways.client(gateway));
    }
}
