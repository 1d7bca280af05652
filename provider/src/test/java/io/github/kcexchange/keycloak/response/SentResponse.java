// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.response;

import io.github.kcexchange.stub.Stub;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

/** An outgoing response, which a filter may change. */
public final class SentResponse {

    private final MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
    private int status;
    private Object entity;
    private MediaType type;

    public SentResponse(int status, Object entity) {
        this.status = status;
        this.entity = entity;
    }

    public ContainerResponseContext context() {
        return Stub.of(ContainerResponseContext.class)
                .calling("getStatus", arguments -> status)
                .calling("setStatus", arguments -> {
                    status = (int) arguments.get(0);
                    return null;
                })
                .with("getHeaders", headers)
                .calling("getEntity", arguments -> entity)
                .calling("setEntity", arguments -> {
                    entity = arguments.get(0);
                    type = (MediaType) arguments.get(2);
                    return null;
                })
                .get();
    }

    public int status() {
        return status;
    }

    public Object entity() {
        return entity;
    }

    /** The media type that a filter set, or null if no filter set one. */
    public MediaType type() {
        return type;
    }

    public Object header(String name) {
        return headers.getFirst(name);
    }
}
