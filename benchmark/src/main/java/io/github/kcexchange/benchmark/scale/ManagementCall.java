// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.scale;

import io.github.kcexchange.benchmark.realm.Management;
import java.util.Map;
import java.util.function.BiConsumer;

/** Defines the calls that the admin console sends to the management API. */
enum ManagementCall {
    PAGE("a page of 25 gateways", page("limit=25")),
    PAGE_WITH_CREDENTIALS("a page of 25 gateways with their credentials", page("limit=25&expand=credentials")),
    LARGE_PAGE("a page of 100 gateways with their credentials", page("limit=100&expand=credentials")),
    SEARCH("gateways whose name starts with a text", page("limit=25&filter=name%20sw%20%22one%20of%20many%209%22")),
    CREDENTIALS("the credentials of a gateway", Management::credentials),
    CREATION("create a credential and revoke it", ManagementCall::createAndRevoke),
    APPLICATIONS("a page of 25 applications", (management, gateway) -> management.applications("limit=25")),
    ROLES("a page of 25 roles", (management, gateway) -> management.roles("limit=25")),
    TRUSTED_ISSUERS("the trusted issuers", (management, gateway) -> management.trustedIssuers());

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // The functions have no state.
    private final BiConsumer<Management, String> call;

    ManagementCall(String title, BiConsumer<Management, String> call) {
        this.title = title;
        this.call = call;
    }

    String title() {
        return title;
    }

    /** Sends the call. Only calls for a single gateway use {@code gateway}. */
    void send(Management management, String gateway) {
        call.accept(management, gateway);
    }

    private static BiConsumer<Management, String> page(String query) {
        return (management, gateway) -> management.page(query);
    }

    private static void createAndRevoke(Management management, String gateway) {
        String credential =
                Management.idOf(management.createdCredential(gateway, Map.of()).json());
        management.revoke(gateway, credential);
    }
}
