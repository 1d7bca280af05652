// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.rejection;

import static io.github.kcexchange.benchmark.realm.ComparedRealm.FRONT;
import static io.github.kcexchange.benchmark.realm.ComparedRealm.STOCK_APP;
import static io.github.kcexchange.benchmark.realm.ComparedRealm.STOCK_APP_WITH_CONSENT;

import io.github.kcexchange.benchmark.realm.ClientSecrets;
import io.github.kcexchange.benchmark.realm.ComparedRealm;
import io.github.kcexchange.benchmark.realm.Tokens;
import io.github.kcexchange.benchmark.request.Folder;
import io.github.kcexchange.benchmark.request.Forms;
import io.github.kcexchange.benchmark.request.RequestKind;
import io.github.kcexchange.benchmark.request.RequestLine;
import io.github.kcexchange.wire.ClientAuthentication;
import io.github.kcexchange.wire.Form;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Defines requests that Keycloak's own exchange rejects. Each rejection of the extension is compared with one of them.
 */
public enum OwnRejection {
    WRONG_CLIENT_SECRET("wrong client secret", 401, "invalid_client_credentials"),
    PARAMETER_MISSING("parameter missing", 400, "invalid_request"),
    PARAMETER_MISSING_TWO_TOKENS("parameter missing, two tokens", 400, "invalid_request"),
    LONG_FORM("parameter missing, long form", 400, "invalid_request"),
    BAD_SUBJECT_TOKEN("bad subject token", 400, "invalid_token"),
    BAD_SUBJECT_TOKEN_TWO_TOKENS("bad subject token, two tokens", 400, "invalid_token"),
    UNKNOWN_AUDIENCE("unknown audience", 400, "client_not_found"),
    CONSENT_MISSING("consent missing", 400, "consent_denied"),
    CERTIFICATE_MISSING("client certificate missing", 400, "invalid_request");

    private final String title;
    private final int status;
    private final String eventError;

    OwnRejection(String title, int status, String eventError) {
        this.title = title;
        this.status = status;
        this.eventError = eventError;
    }

    /** Creates all of these requests for one realm. */
    public static List<RequestKind> in(Tokens tokens, Folder folder) {
        String subject = tokens.ofUser(FRONT);
        return Stream.of(values()).map(own -> own.kind(subject, folder)).toList();
    }

    /** Creates this request with the given subject token. */
    RequestKind kind(String subject, Folder folder) {
        return folder.answered(request(), status, List.of(line(subject)));
    }

    /** Returns the name for tables. */
    public String title() {
        return title;
    }

    /** Returns the name of the kind of request. */
    public String request() {
        return "own-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    int status() {
        return status;
    }

    /** Returns the error of the event that Keycloak writes. */
    String eventError() {
        return eventError;
    }

    RequestLine line(String subject) {
        ClientAuthentication stockApp = ClientSecrets.basic(STOCK_APP);
        Form form = Forms.exchange(subject, ComparedRealm.BACKEND);
        Form altered = Forms.exchange(Altered.signature(subject), ComparedRealm.BACKEND);
        return switch (this) {
            case WRONG_CLIENT_SECRET -> RequestLine.of(ClientSecrets.wrong(STOCK_APP), form);
            case PARAMETER_MISSING -> RequestLine.of(stockApp, incomplete(form));
            case PARAMETER_MISSING_TWO_TOKENS -> RequestLine.of(stockApp, withSecondToken(incomplete(form), subject));
            case LONG_FORM -> RequestLine.of(stockApp, incomplete(form).with("scope", FormRejections.LONG_SCOPE));
            case BAD_SUBJECT_TOKEN -> RequestLine.of(stockApp, altered);
            case BAD_SUBJECT_TOKEN_TWO_TOKENS -> RequestLine.of(stockApp, withSecondToken(altered, subject));
            case UNKNOWN_AUDIENCE -> RequestLine.of(stockApp, form.with("audience", "elsewhere"));
            case CONSENT_MISSING -> RequestLine.of(ClientSecrets.basic(STOCK_APP_WITH_CONSENT), form);
            case CERTIFICATE_MISSING ->
                RequestLine.of(ClientSecrets.basic(ComparedRealm.APP_WITH_CERTIFICATE), Form.clientCredentials());
        };
    }

    /**
     * Makes the form as long as that of a delegation. Keycloak's own exchange ignores an unknown parameter. It would
     * also ignore an actor token, but the extension rejects one.
     */
    private static Form withSecondToken(Form form, String token) {
        return form.with("second_token", token);
    }

    /** Keeps the token, because its length decides the cost of reading the form. */
    private static Form incomplete(Form form) {
        return form.without("subject_token_type");
    }
}
