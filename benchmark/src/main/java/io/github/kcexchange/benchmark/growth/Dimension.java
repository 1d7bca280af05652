// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.growth;

import io.github.kcexchange.benchmark.realm.MeasuredRealm;
import io.github.kcexchange.benchmark.realm.RealmDraft;
import io.github.kcexchange.benchmark.request.RequestLine;
import java.util.List;

/** Defines a quantity that grows, and the exchange whose cost may grow with it. */
interface Dimension {

    /** Returns the name for files and realms, such as {@code gateways}. */
    String name();

    /** Returns the name of the quantity in tables and charts. */
    String title();

    /** Returns the name of the measured exchange of the extension. */
    String exchange();

    /** Returns the name of Keycloak's own grant that the exchange is compared with. */
    String own();

    List<Integer> sizes(boolean quick);

    /** Returns the realm to import, in which the quantity has the given size if an import can create it. */
    RealmDraft draft(String realm, int size);

    /** Creates the data that the import did not create, and returns the requests. */
    Requests requests(MeasuredRealm realm, int size);

    /**
     * Contains the requests of one size.
     *
     * @param extension the requests of the extension's exchange
     * @param own the requests of Keycloak's own grant
     */
    record Requests(List<RequestLine> extension, List<RequestLine> own) {}
}
