// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.rejection;

import io.github.kcexchange.benchmark.request.RequestLine;

/**
 * Describes a request that the extension rejects.
 *
 * @param reason the reason in the event
 * @param variant distinguishes requests with the same reason; empty if there is only one
 * @param acceptance the accepted request that this request is compared with
 * @param own Keycloak's own rejection that this request is compared with
 */
public record RejectedRequest(String reason, String variant, String acceptance, OwnRejection own, RequestLine line) {

    /** Returns the name for tables. */
    public String title() {
        return reason + (variant.isEmpty() ? "" : "_" + variant);
    }

    /** Returns the name of the kind of request. */
    public String request() {
        return "rejected-" + title();
    }
}
