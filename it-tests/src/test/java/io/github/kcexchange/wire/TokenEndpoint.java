// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.wire;

import java.net.URI;

/** A token endpoint under one of its three addresses. */
public record TokenEndpoint(URI uri) {

    public Answer post(Form form) {
        return request(form).send();
    }

    public Answer post(Form form, ClientAuthentication client) {
        return client.on(Http.call("POST", uri), form).send();
    }

    /** The request without client authentication, for more headers. */
    public Http request(Form form) {
        return Http.call("POST", uri).form(form);
    }
}
