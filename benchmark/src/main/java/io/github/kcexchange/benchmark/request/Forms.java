// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.request;

import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Secret;

/** Creates the forms of token exchanges (RFC 8693, section 2.1). */
public final class Forms {
    private Forms() {}

    public static Form subject(String token) {
        return Form.empty()
                .with("grant_type", Form.TOKEN_EXCHANGE)
                .with("subject_token_type", Form.ACCESS_TOKEN)
                .with("subject_token", token);
    }

    /** Requests an access token with the given audience. */
    public static Form exchange(String subject, String audience) {
        return subject(subject).with("requested_token_type", Form.ACCESS_TOKEN).with("audience", audience);
    }

    public static Form acting(Form form, String actor) {
        return form.with("actor_token_type", Form.ACCESS_TOKEN).with("actor_token", actor);
    }

    public static Form credential(Secret credential) {
        return Form.gatewayExchange(credential);
    }
}
