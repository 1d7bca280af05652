// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Secret;

/** A token and the token type that the request states for it. */
record Presented(Secret token, String type) {

    static Presented access(Secret token) {
        return new Presented(token, Form.ACCESS_TOKEN);
    }

    static Presented id(Secret token) {
        return new Presented(token, Form.ID_TOKEN);
    }

    Form asSubject() {
        return Form.exchange(token, type);
    }

    Form asActor(Form form) {
        return form.with("actor_token", token.reveal()).with("actor_token_type", type);
    }
}
