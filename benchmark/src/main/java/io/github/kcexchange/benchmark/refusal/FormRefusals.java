// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.refusal;

import static io.github.kcexchange.benchmark.realm.ComparedRealm.APP;
import static io.github.kcexchange.benchmark.realm.ComparedRealm.FRONT;
import static io.github.kcexchange.benchmark.realm.ComparedRealm.STOCK_APP;
import static io.github.kcexchange.benchmark.refusal.OwnRefusal.PARAMETER_MISSING;
import static io.github.kcexchange.benchmark.refusal.OwnRefusal.UNKNOWN_AUDIENCE;
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
final class FormRefusals {
    private static final int TOO_LONG = 4500;

    private final RefusalCatalogue refusals;
    private final String subject;
    private final ClientAuthentication app = ClientSecrets.basic(APP);

    FormRefusals(MeasuredRealm realm, RefusalCatalogue refusals) {
        this.refusals = refusals;
        this.subject = realm.tokens().ofUser(FRONT);
    }

    void collect() {
        Form form = Forms.subject(subject);
        refuse("parameter_missing", form.without("subject_token_type"));
        refuse("parameter_too_long", form.with("scope", "a".repeat(TOO_LONG)));
        refuse("parameter_malformed", form.with("scope", "a\0b"));
        refuse("parameter_not_supported", form.with("requested_subject", "user-1"));
        refuse("requested_token_type_not_supported", form.with("requested_token_type", Form.REFRESH_TOKEN));
        refusals.add("resource_malformed", IMPERSONATION, UNKNOWN_AUDIENCE, app, form.with("resource", "none"));
        refuse("token_type_unknown", form.with("subject_token_type", "none"));
        refusals.add("actor_incomplete", DELEGATION, PARAMETER_MISSING, app, form.with("actor_token", subject));
        refusals.add(
                "actor_with_gateway_credential",
                GATEWAY_BASIC,
                PARAMETER_MISSING,
                app,
                Forms.acting(Forms.credential(Secret.of("none")), "none"));
        refusals.add(
                "delegation_not_switched_on",
                DELEGATION,
                PARAMETER_MISSING,
                ClientSecrets.basic(STOCK_APP),
                Forms.acting(form, subject));
    }

    private void refuse(String reason, Form form) {
        refusals.add(reason, IMPERSONATION, PARAMETER_MISSING, app, form);
    }
}
