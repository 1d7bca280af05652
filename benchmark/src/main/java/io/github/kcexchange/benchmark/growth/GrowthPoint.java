// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.growth;

import io.github.kcexchange.benchmark.load.Series;
import io.github.kcexchange.benchmark.request.RequestKind;

/**
 * Contains the requests of one size of a dimension, ready to be measured.
 *
 * @param extension the exchange of the extension
 * @param own Keycloak's own grant that the exchange is compared with
 */
record GrowthPoint(String server, int size, RequestKind extension, RequestKind own) {
    static final String EXTENSION = "extension";
    static final String OWN = "keycloak";

    Series ofExtension() {
        return new Series(server, extension.realm(), extension.name());
    }

    Series ofKeycloak() {
        return new Series(server, own.realm(), own.name());
    }
}
