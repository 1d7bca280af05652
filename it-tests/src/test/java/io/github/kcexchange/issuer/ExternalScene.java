// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.forge.Forger;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.wire.Secret;
import java.util.Map;

/**
 * A realm with an application that exchanges tokens of an issuer with a static key.
 *
 * @param issuer assigned to the application
 * @param application may introspect every token
 * @param alice linked to {@code alice-there} at the issuer
 * @param bob linked to {@code bob-there} at the issuer
 */
record ExternalScene(
        TestRealm realm,
        OtherIssuer issuer,
        OtherIssuer.Trusted trusted,
        Application application,
        Person alice,
        Person bob) {

    /** The end of the description of every rejection of the subject token. */
    static final String LOOK = " Look at subject_token.";

    static ExternalScene in(TestRealm realm) {
        Application application = realm.application(
                "partner-app",
                client -> client.getAttributes().put("allow.token.introspection.without.audience.check", "true"));
        Person alice = realm.person("alice");
        Person bob = realm.person("bob");
        OtherIssuer issuer = OtherIssuer.any();
        OtherIssuer.Trusted trusted = issuer.trustedBy(realm, Map.of())
                .assignedTo(application)
                .link(alice, "alice-there")
                .link(bob, "bob-there");
        return new ExternalScene(realm, issuer, trusted, application, alice, bob);
    }

    /** A valid token for Alice, without a signature. */
    Forger token() {
        return issuer.tokenFor("alice-there", realm);
    }

    Exchange exchange(Secret subject) {
        return Exchange.by(application, OtherIssuer.exchange(subject));
    }

    void rejected(Secret subject, Problem problem) {
        exchange(subject).isRejected(problem, LOOK);
    }

    void accepted(Secret subject) {
        assertThat(exchange(subject).jwt().text("sub")).isEqualTo(alice.id());
    }
}
