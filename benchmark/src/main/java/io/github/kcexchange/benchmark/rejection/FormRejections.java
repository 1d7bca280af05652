// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.rejection;

import static io.github.kcexchange.benchmark.realm.ComparedRealm.APP;
import static io.github.kcexchange.benchmark.realm.ComparedRealm.FRONT;
import static io.github.kcexchange.benchmark.realm.ComparedRealm.STOCK_APP;
import static io.github.kcexchange.benchmark.rejection.OwnRejection.LONG_FORM;
import static io.github.kcexchange.benchmark.rejection.OwnRejection.PARAMETER_MISSING;
import static io.github.kcexchange.benchmark.rejection.OwnRejection.PARAMETER_MISSING_TWO_TOKENS;
import static io.github.kcexchange.benchmark.rejection.OwnRejection.UNKNOWN_AUDIENCE;
import static io.github.kcexchange.benchmark.request.Exchanges.DELEGATION;
import static io.github.kcexchange.benchmark.request.Exchanges.GATEWAY_BASIC;
import static io.github.kcexchange.benchmark.request.Exchanges.IMPERSONATION;

import io.github.kcexchange.benchmark.realm.ClientSecrets;
import io.github.kcexchange.benchmark.realm.MeasuredRealm;
import io.github.kcexchange.benchmark.request.Forms;
import io.github.kcexchange.wire.ClientAuthentication;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Secret;

/** Collects rejections that depend only on the form, not on its tokens. */
final class FormRejections {
    /** Holds more characters than the extension accepts in one parameter. */
    static final String LONG_SCOPE = "a".repeat(4500);

    private final RejectionCatalogue rejections;
    private final String subject;
    private final ClientAuthentication app = ClientSecrets.basic(APP);

    FormRejections(MeasuredRealm realm, RejectionCatalogue rejections) {
        this.rejections = rejections;
        this.subject = realm.tokens().ofUser(FRONT);
    }

    void collect() {
        Form form = Forms.subject(subject);
        reject("parameter_missing", form.without("subject_token_type"));
        rejections.add("parameter_too_long", IMPERSONATION, LONG_FORM, app, form.with("scope", LONG_SCOPE));
        reject("parameter_malformed", form.with("scope", "a\0b"));
        reject("parameter_not_supported", form.with("requested_subject", "user-1"));
        reject("requested_token_type_not_supported", form.with("requested_token_type", Form.REFRESH_TOKEN));
        rejections.add("resource_malformed", IMPERSONATION, UNKNOWN_AUDIENCE, app, form.with("resource", "none"));
        reject("token_type_unknown", form.with("subject_token_type", "none"));
        rejections.add(
                "actor_incomplete", DELEGATION, PARAMETER_MISSING_TWO_TOKENS, app, form.with("actor_token", subject));
        rejections.add(
                "actor_with_gateway_credential",
                GATEWAY_BASIC,
                PARAMETER_MISSING,
                app,
                Forms.acting(Forms.credential(Secret.of("none")), "none"));
        rejections.add(
                "delegation_not_switched_on",
                DELEGATION,
                PARAMETER_MISSING_TWO_TOKENS,
                ClientSecrets.basic(STOCK_APP),
                Forms.acting(form, subject));
    }

    private void reject(String reason, Form form) {
        rejections.add(reason, IMPERSONATION, PARAMETER_MISSING, app, form);
    }
}
