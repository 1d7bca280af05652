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

    private final AdminRequest call;
    private final Gateways gateways;
    private final Credentials credentials;

    public GatewayViews(AdminRequest call) {
        this.call = call;
        this.gateways = new Gateways(call.session(), call.realm());
        this.credentials = new Credentials(call.session(), call.realm());
    }

    public GatewayView of(Gateway gateway) {
        return GatewayView.of(gateway, call.environment(), call.links());
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
        CredentialViews views = new CredentialViews(credentials.signingKeys(), call.links());
        return shown.stream()
                .map(gateway -> permitted.contains(gateway)
                        ? of(gateway).with(views.ofAll(found.getOrDefault(gateway.id(), List.of())))
                        : of(gateway))
                .toList();
    }

    private boolean isViewable(Gateway gateway) {
        return call.auth().clients().canView(gateways.client(gateway));
    }
}
