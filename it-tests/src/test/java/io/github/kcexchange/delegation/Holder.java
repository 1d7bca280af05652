// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Secret;
import java.util.UUID;

/** A new user who signed in to a new client. A test may then disable, delete or change either. */
record Holder(Person person, Application application, Answer signIn) {

    static Holder in(TestRealm realm) {
        return of(realm.person("user-" + UUID.randomUUID()), client(realm));
    }

    static Holder of(Person person, Application application) {
        return new Holder(person, application, person.logIn(application, "openid a.crud"));
    }

    static Application client(TestRealm realm) {
        return realm.application("client-" + UUID.randomUUID(), Scene.signingInByPassword());
    }

    TestRealm realm() {
        return person.realm();
    }

    Secret accessToken() {
        return signIn.accessToken();
    }

    Secret idToken() {
        return signIn.secret("id_token");
    }

    void revoke(Secret token) {
        Http call = Http.call("POST", realm().at(Prefix.AS, "/revoke"));
        application
                .basic()
                .on(call, Form.empty().with("token", token.reveal()))
                .send()
                .hasStatus(200);
    }

    void disablePerson() {
        var user = person.admin().toRepresentation();
        user.setEnabled(false);
        person.admin().update(user);
    }
}
