// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.growth;

import io.github.kcexchange.benchmark.realm.MeasuredRealm;
import io.github.kcexchange.benchmark.realm.RealmDraft;
import io.github.kcexchange.benchmark.request.RequestLine;
import java.util.List;

/** A quantity that grows, and the exchange whose cost it may change. */
interface Dimension {

    /** The name of files and realms, such as {@code gateways}. */
    String name();

    /** The quantity's name in tables and charts. */
    String title();

    /** The exchange of the extension that is measured. */
    String exchange();

    /** Keycloak's own grant that is compared with it. */
    String own();

    List<Integer> sizes(boolean quick);

    /** The realm in which the quantity has that size, as far as an import makes it. */
    RealmDraft draft(String realm, int size);

    /** The requests in that realm, after everything that an import does not make. */
    Requests requests(MeasuredRealm realm, int size);

    /**
     * The requests of one size.
     *
     * @param extension those of the extension
     * @param own those of Keycloak's own grant
     */
    record Requests(List<RequestLine> extension, List<RequestLine> own) {}
}
