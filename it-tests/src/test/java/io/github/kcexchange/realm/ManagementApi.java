// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.realm;

import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Secret;
import java.net.URI;

/** The management API of one environment for the holder of a token. Paths are relative to the environment. */
public record ManagementApi(TestRealm realm, Secret token) {

    public Answer get(String path) {
        return call("GET", path).send();
    }

    /** Without body and Content-Type, as PingOne's SDK creates a credential. */
    public Answer post(String path) {
        return call("POST", path).send();
    }

    public Answer post(String path, Object body) {
        return call("POST", path).json(body).send();
    }

    public Answer put(String path, Object body) {
        return call("PUT", path).json(body).send();
    }

    public Answer delete(String path) {
        return call("DELETE", path).send();
    }

    public Http call(String method, String path) {
        return Http.call(method, at(path)).bearer(token);
    }

    /** The call without a token. */
    public Http anonymous(String method, String path) {
        return Http.call(method, at(path));
    }

    /** A path next to {@code environments}: {@code /roles}. */
    public Answer outside(String path) {
        return Http.call("GET", URI.create(realm.server().url() + base() + path))
                .bearer(token)
                .send();
    }

    public URI at(String path) {
        return URI.create(realm.server().url() + base() + "/environments/" + realm.id() + path);
    }

    /** The same address as it appears in links. */
    public String link(String path) {
        return realm.server().publicUrl() + base() + "/environments/" + realm.id() + path;
    }

    private String base() {
        return "/admin/realms/" + realm.name() + "/pingone/v1";
    }
}
