// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An application that requires consent gets a token only for users who gave their consent. */
@OnKeycloak
final class ConsentIT {
    private final TestRealm realm;
    private final Scene scene;
    private final Application asking;
    private final Policies policies;

    ConsentIT(TestRealm realm) {
        this.realm = realm;
        this.scene = Scene.in(realm);
        this.policies = new Policies(realm);
        this.asking = realm.application(
                "asking",
                Clients.signingIn()
                        .andThen(Clients.reaching(Api.BUZZER, Api.DOB))
                        .andThen(Clients.receiving(Api.ADDRESS))
                        .andThen(Clients.attribute(Application.EXCHANGE_ENABLED, "true"))
                        .andThen(client -> {
                            client.setConsentRequired(true);
                            client.setServiceAccountsEnabled(true);
                        }));
    }

    @AfterEach
    void noPolicy() {
        policies.none();
    }

    @Test
    void withoutAConsentTheExchangeIsRejected() {
        Person bob = realm.person("bob");
        Exchange.by(asking, forAddress(bob).with("scope", "b.read")).isRejected(Problem.CONSENT_MISSING);
    }

    @Test
    void withTheConsentItIsGranted() {
        Person carol = realm.person("carol");
        new Browser(realm).signInAndConsent(carol, asking, "openid b.read");
        Form form = forAddress(carol).with("scope", "b.read");
        Exchange.by(asking, form).token();
        Exchange.by(asking, form.with("scope", "b.read d.read")).isRejected(Problem.CONSENT_MISSING);
        carol.admin().revokeConsent(asking.clientId());
        Exchange.by(asking, form).isRejected(Problem.CONSENT_MISSING);
    }

    /** With such a policy of Keycloak, the application itself is none of the scopes of its token. */
    @Test
    void anApplicationOnTheConsentPageNeedsConsentAlsoIfAPolicyRestrictsTheScopes() {
        Application shown = realm.application(
                "shown",
                Clients.reaching(Api.BUZZER)
                        .andThen(Clients.receiving(Api.ADDRESS))
                        .andThen(Clients.attribute("display.on.consent.screen", "true"))
                        .andThen(client -> client.setConsentRequired(true)));
        Form form = forAddress(realm.person("erin"));
        policies.set("downscope-assertion-grant-enforcer", Map.of());
        Exchange.by(shown, form).isRejected(Problem.CONSENT_MISSING);
    }

    @Test
    void aDelegationPolicyCanRequireConsent() {
        Person dave = realm.person("dave");
        policies.delegation(Map.of(
                "actor-clients",
                List.of(asking.clientId()),
                "subject-roles",
                List.of("default-roles-" + realm.name()),
                "consent-needed",
                true));
        Secret actor = asking.clientCredentials();
        Form form = Exchange.withActor(forAddress(dave), actor).with("scope", "b.read");
        Exchange.by(asking, form).isRejected(Problem.DELEGATION_NOT_ALLOWED);
        new Browser(realm).signInAndConsent(dave, asking, "openid b.read");
        Exchange.by(asking, form).token();
    }

    private Form forAddress(Person person) {
        return Exchange.impersonation(
                person.logIn(scene.shop(), "openid a.crud").accessToken());
    }
}
