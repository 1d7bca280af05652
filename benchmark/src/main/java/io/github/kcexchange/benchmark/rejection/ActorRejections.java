// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.rejection;

import static io.github.kcexchange.benchmark.realm.ComparedRealm.APP;
import static io.github.kcexchange.benchmark.realm.ComparedRealm.FRONT;
import static io.github.kcexchange.benchmark.realm.ComparedRealm.FRONT_MAY_ACT;
import static io.github.kcexchange.benchmark.rejection.OwnRejection.BAD_SUBJECT_TOKEN;
import static io.github.kcexchange.benchmark.rejection.OwnRejection.BAD_SUBJECT_TOKEN_TWO_TOKENS;
import static io.github.kcexchange.benchmark.request.Exchanges.DELEGATION;
import static io.github.kcexchange.benchmark.request.Exchanges.IMPERSONATION;

import io.github.kcexchange.benchmark.realm.ClientDraft;
import io.github.kcexchange.benchmark.realm.ClientSecrets;
import io.github.kcexchange.benchmark.realm.MeasuredRealm;
import io.github.kcexchange.benchmark.realm.Tokens;
import io.github.kcexchange.benchmark.request.Forms;
import io.github.kcexchange.benchmark.request.RequestLine;
import io.github.kcexchange.realm.DpopKey;
import io.github.kcexchange.wire.ClientAuthentication;
import io.github.kcexchange.wire.Form;
import org.keycloak.admin.client.resource.ClientsResource;
import org.keycloak.representations.idm.UserRepresentation;

/** Collects rejections of an actor token or of its actor. */
final class ActorRejections {
    private static final String DISABLED = "app-with-disabled-account";
    private static final String FRONT_OF_DISABLED = "front-of-disabled-account";

    private final MeasuredRealm realm;
    private final Tokens tokens;
    private final RejectionCatalogue rejections;
    private final ClientAuthentication app = ClientSecrets.basic(APP);

    /** Holds a token that the application obtained for itself. */
    private final String own;

    /** Holds a token of a user that names the application in {@code may_act}. */
    private final String mayAct;

    ActorRejections(MeasuredRealm realm, RejectionCatalogue rejections) {
        this.realm = realm;
        this.tokens = realm.tokens();
        this.rejections = rejections;
        this.own = tokens.ofClient(APP);
        this.mayAct = tokens.ofUser(FRONT_MAY_ACT);
    }

    void collect() {
        String subject = tokens.ofUser(FRONT);
        String others = tokens.ofClient("other");
        reject("actor_token_invalid", mayAct, "none");
        reject("actor_token_of_another_client", subject, others);
        reject("actor_is_the_subject", own, own);
        rejections.add(
                "actor_not_named_by_may_act",
                DELEGATION,
                BAD_SUBJECT_TOKEN_TWO_TOKENS,
                ClientSecrets.basic("other"),
                Forms.acting(Forms.subject(mayAct), others));
        reject("delegation_not_allowed", subject, own);
        reject("actor_token_is_delegated", mayAct, delegated());
        reject("actor_token_unproven", mayAct, bound());
        reject("actor_is_another_service_account", mayAct, borrowed());
        reject("actor_session_opened_by_administrator", mayAct, new ImpersonatedUserSession(realm).accessToken());
        idTokenWithActor();
        withDisabledServiceAccount();
    }

    private String delegated() {
        return tokens.accessToken(RequestLine.of(app, Forms.acting(Forms.subject(mayAct), own)));
    }

    /** Returns a token that is bound to a key. The rejected request contains no proof of that key. */
    private String bound() {
        RequestLine request = RequestLine.of(app, Form.clientCredentials());
        return tokens.boundAccessToken(request, new DpopKey().proof("POST", tokens.endpoint()));
    }

    /** Exchanges a token of another client's service account and returns the result. */
    private String borrowed() {
        return tokens.accessToken(RequestLine.of(app, Forms.subject(tokens.ofClient(FRONT))));
    }

    /** Adds an ID token with {@code act}, which is not a valid subject token. */
    private void idTokenWithActor() {
        Form form = Forms.acting(Forms.subject(mayAct), own)
                .with("scope", "openid")
                .with("requested_token_type", Form.ID_TOKEN);
        String idToken = tokens.accessToken(RequestLine.of(app, form));
        rejections.add(
                "subject_token_act_invalid",
                DELEGATION,
                BAD_SUBJECT_TOKEN,
                app,
                Forms.subject(idToken).with("subject_token_type", Form.ID_TOKEN));
    }

    /** Adds a request without an actor token, which an application with a disabled service account cannot obtain. */
    private void withDisabledServiceAccount() {
        realm.create(new ClientDraft(DISABLED).exchanging());
        realm.create(new ClientDraft(FRONT_OF_DISABLED).audience(DISABLED).mayAct(DISABLED));
        ClientsResource clients = realm.admin().clients();
        String id = clients.findByClientId(DISABLED).get(0).getId();
        UserRepresentation account = clients.get(id).getServiceAccountUser();
        account.setEnabled(false);
        realm.admin().users().get(account.getId()).update(account);
        rejections.add(
                "actor_service_account_disabled",
                IMPERSONATION,
                BAD_SUBJECT_TOKEN,
                ClientSecrets.basic(DISABLED),
                Forms.subject(tokens.ofUser(FRONT_OF_DISABLED)));
    }

    private void reject(String reason, String subject, String actor) {
        rejections.add(
                reason, DELEGATION, BAD_SUBJECT_TOKEN_TWO_TOKENS, app, Forms.acting(Forms.subject(subject), actor));
    }
}
