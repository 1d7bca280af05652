// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.ClientAuthentication;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.util.function.Supplier;
import org.keycloak.representations.idm.EventRepresentation;

/** One exchange that an application asked for: the answer and the one event it left. */
record Asked(Answer answer, EventRepresentation event) {

    static Asked by(Application application, Form form) {
        return by(application.realm(), form, application.basic());
    }

    static Asked by(TestRealm realm, Form form, ClientAuthentication client) {
        return of(realm, () -> realm.token(Prefix.AS).post(form, client));
    }

    static Asked of(TestRealm realm, Supplier<Answer> request) {
        realm.events().clear();
        return new Asked(request.get(), realm.events().only());
    }

    /** The form for a token without an actor token. */
    static Form impersonation(Secret subject) {
        return Form.exchange(subject, Form.ACCESS_TOKEN);
    }

    /** The form for a token with an actor token. */
    static Form delegation(Secret subject, Secret actor) {
        return withActor(impersonation(subject), actor);
    }

    static Form withActor(Form form, Secret actor) {
        return form.with("actor_token", actor.reveal()).with("actor_token_type", Form.ACCESS_TOKEN);
    }

    Secret token() {
        assertThat(event.getType()).as("%s %s", answer, event.getDetails()).isEqualTo("TOKEN_EXCHANGE");
        answer.isNeverCached();
        return answer.accessToken();
    }

    Jwt jwt() {
        return Jwt.of(token());
    }

    void isRefused(Refused refused) {
        isRefused(refused, "");
    }

    /**
     * The same with further advice.
     *
     * @param advice behind that of the refusal
     */
    void isRefused(Refused refused, String advice) {
        assertThat(event.getDetails()).as("%s", answer).containsEntry("reason", refused.reason());
        answer.hasStatus(400).isNeverCached();
        assertThat(answer.json()).isEqualTo(refused.json(advice));
        assertThat(event.getType()).isEqualTo("TOKEN_EXCHANGE_ERROR");
        assertThat(event.getError()).isEqualTo(refused.eventError());
    }
}
