// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.rejection;

import static io.github.kcexchange.benchmark.realm.ComparedRealm.APP;
import static io.github.kcexchange.benchmark.realm.ComparedRealm.FRONT;
import static io.github.kcexchange.benchmark.realm.ComparedRealm.FRONT_MAY_ACT;
import static io.github.kcexchange.benchmark.realm.ComparedRealm.STOCK_APP;
import static io.github.kcexchange.benchmark.rejection.OwnRejection.BAD_SUBJECT_TOKEN;
import static io.github.kcexchange.benchmark.request.Exchanges.DELEGATION;
import static io.github.kcexchange.benchmark.request.Exchanges.IMPERSONATION;

import io.github.kcexchange.benchmark.realm.ClientSecrets;
import io.github.kcexchange.benchmark.realm.MeasuredRealm;
import io.github.kcexchange.benchmark.realm.Tokens;
import io.github.kcexchange.benchmark.request.Forms;
import io.github.kcexchange.benchmark.request.RequestLine;
import io.github.kcexchange.realm.DpopKey;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;

/** Collects rejections of a subject token. */
final class SubjectRejections {
    private static final String UMA = "urn:ietf:params:oauth:grant-type:uma-ticket";
    private static final String JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    private final MeasuredRealm realm;
    private final Tokens tokens;
    private final RejectionCatalogue rejections;

    SubjectRejections(MeasuredRealm realm, RejectionCatalogue rejections) {
        this.realm = realm;
        this.tokens = realm.tokens();
        this.rejections = rejections;
    }

    void collect() {
        invalid("", "none");
        invalid("altered", Altered.signature(tokens.ofUser(FRONT)));
        invalid("expired", tokens.ofUser("short-lived"));
        invalid("signed_out", signedOut());
        rejections.add(
                "subject_token_not_for_application",
                IMPERSONATION,
                BAD_SUBJECT_TOKEN,
                ClientSecrets.basic("other"),
                Forms.subject(tokens.ofUser(FRONT)));
        reject("subject_token_unproven", bound());
        reject("subject_session_opened_by_administrator", new ImpersonatedUserSession(realm).accessToken());
        byKeycloaksOwnGrants();
        ofTrustedIssuer();
    }

    private String signedOut() {
        String token = tokens.ofUser(FRONT);
        realm.admin().deleteSession(Jwt.of(Secret.of(token)).text("sid"), false);
        return token;
    }

    /** Returns a token that is bound to a key. The rejected request contains no proof of that key. */
    private String bound() {
        Form logIn = Form.empty()
                .with("grant_type", "password")
                .with("username", "user-1")
                .with("password", "bench-only");
        return tokens.boundAccessToken(
                RequestLine.of(ClientSecrets.basic(FRONT), logIn), new DpopKey().proof("POST", tokens.endpoint()));
    }

    /** Adds tokens that Keycloak's own grants must not exchange: with {@code may_act}, or issued by the extension. */
    private void byKeycloaksOwnGrants() {
        String mayAct = tokens.ofUser(FRONT_MAY_ACT);
        String exchanged =
                tokens.accessToken(RequestLine.of(ClientSecrets.basic(APP), Forms.subject(tokens.ofUser(FRONT))));
        byStockApp("subject_token_carries_delegation", Forms.subject(mayAct));
        byStockApp("exchanged_token_not_accepted", Forms.subject(exchanged));
        byStockApp("assertion_carries_delegation", assertion(mayAct));
        byStockApp(
                "permission_request_carries_delegation",
                Form.empty().with("grant_type", UMA).with("audience", "backend").with("subject_token", mayAct));
    }

    /** Adds an assertion that only the extension's exchange accepts. */
    private void ofTrustedIssuer() {
        String issued = new TrustedIssuerAssertion(realm).issue();
        rejections.add(
                "assertion_of_trusted_issuer",
                DELEGATION,
                BAD_SUBJECT_TOKEN,
                ClientSecrets.basic(TrustedIssuerAssertion.CLIENT),
                assertion(issued));
    }

    private static Form assertion(String token) {
        return Form.empty().with("grant_type", JWT_BEARER).with("assertion", token);
    }

    private void byStockApp(String reason, Form form) {
        rejections.add(reason, DELEGATION, BAD_SUBJECT_TOKEN, ClientSecrets.basic(STOCK_APP), form);
    }

    private void invalid(String variant, String token) {
        rejections.add(
                "subject_token_invalid",
                variant,
                IMPERSONATION,
                BAD_SUBJECT_TOKEN,
                ClientSecrets.basic(APP),
                Forms.subject(token));
    }

    private void reject(String reason, String token) {
        rejections.add(reason, IMPERSONATION, BAD_SUBJECT_TOKEN, ClientSecrets.basic(APP), Forms.subject(token));
    }
}
