// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.realm;

import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Secret;
import java.util.Map;

/** A gateway credential as its creator received it, once. */
public record Credential(Gateway gateway, String id, Secret token) {

    /** The form of the seed request. */
    public Form form() {
        return Form.gatewayExchange(token);
    }

    /** The same credential, accessed on another node of its cluster. */
    public Credential at(TestRealm node) {
        return new Credential(gateway.at(node), id, token);
    }

    /** The credential as shown by the management API. */
    public Map<String, Object> record() {
        return gateway.realm().management().get(path()).hasStatus(200).json();
    }

    public void delete() {
        gateway.realm().management().delete(path()).hasStatus(204);
    }

    public String path() {
        return gateway.path() + "/credentials/" + id;
    }
}
