// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.ClientAuthentication;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.util.Map;
import java.util.function.Supplier;
import org.keycloak.representations.idm.EventRepresentation;

/** One exchange request: its answer and the one event that it caused. */
public record Exchange(Answer answer, EventRepresentation event) {
    private static final String FAILURE = "TOKEN_EXCHANGE_ERROR";

    /** The gateway sends its credential and no client authentication. */
    public static Exchange alone(TestRealm realm, Form form) {
        return by(realm, form, ClientAuthentication.none());
    }

    public static Exchange by(Application application, Form form) {
        return by(application.realm(), form, application.basic());
    }

    public static Exchange by(TestRealm realm, Form form, ClientAuthentication client) {
        return of(realm, () -> realm.token(Prefix.AS).post(form, client));
    }

    public static Exchange of(TestRealm realm, Supplier<Answer> request) {
        // The admin events may stay: an exchange causes none.
        realm.admin().clearEvents();
        return new Exchange(request.get(), realm.events().only());
    }

    /** The form for a token without an actor token. */
    public static Form impersonation(Secret subject) {
        return Form.exchange(subject, Form.ACCESS_TOKEN);
    }

    /** The form for a token with an actor token. */
    public static Form delegation(Secret subject, Secret actor) {
        return withActor(impersonation(subject), actor);
    }

    public static Form withActor(Form form, Secret actor) {
        return form.with("actor_token", actor.reveal()).with("actor_token_type", Form.ACCESS_TOKEN);
    }

    /** The token of a successful answer. Other tests check its parts. */
    public Secret token() {
        assertThat(event.getType()).as("%s %s", answer, event.getDetails()).isEqualTo("TOKEN_EXCHANGE");
        answer.isNeverCached();
        return answer.accessToken();
    }

    public Jwt jwt() {
        return Jwt.of(token());
    }

    public void isRejected(Problem problem) {
        isRejected(problem, "");
    }

    /**
     * The same, with advice appended to the description.
     *
     * @param advice appended to the description of the rejection
     */
    public void isRejected(Problem problem, String advice) {
        isRejected(problem, advice, FAILURE, problem.eventError());
    }

    /** Asserts that a credential sent alone was rejected as a client authentication. */
    public void isRejectedAsClient(Problem problem) {
        isRejectedAsClient(problem, "");
    }

    /** The same, with advice appended to the description. */
    public void isRejectedAsClient(Problem problem, String advice) {
        isRejected(problem, advice, FAILURE, "invalid_client_credentials");
    }

    /**
     * Asserts that another grant of the token endpoint rejected the request.
     *
     * @param eventType the type of that grant's error event
     */
    public void isRejectedByGrant(Problem problem, String eventType) {
        isRejected(problem, "", eventType, problem.eventError());
    }

    private void isRejected(Problem problem, String advice, String eventType, String eventError) {
        assertThat(event.getDetails()).as("%s", answer).containsEntry("reason", problem.reason());
        answer.hasStatus(400).isNeverCached();
        assertThat(answer.json()).isEqualTo(problem.json(advice));
        assertThat(event.getType()).isEqualTo(eventType);
        assertThat(event.getError()).isEqualTo(eventError);
    }

    /** Asserts that Keycloak itself rejected the request, before any grant was called. */
    public void isRejectedByKeycloak(int status, String error, String description) {
        answer.hasStatus(status).isNeverCached();
        assertThat(answer.json()).isEqualTo(Map.of("error", error, "error_description", description));
    }
}
