// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.refusal;

import io.github.kcexchange.benchmark.request.RequestLine;

/**
 * A request that the extension rejects.
 *
 * @param reason the event's reason
 * @param variant distinguishes requests that are rejected for the same reason; empty if there is one only
 * @param acceptance the accepted request that it is compared with
 * @param own Keycloak's own refusal that it is compared with
 */
public record RefusedRequest(String reason, String variant, String acceptance, OwnRefusal own, RequestLine line) {

    /** The name that tables show. */
    public String title() {
        return reason + (variant.isEmpty() ? "" : "_" + variant);
    }

    /** The name of its requests. */
    public String request() {
        return "refused-" + title();
    }
}
