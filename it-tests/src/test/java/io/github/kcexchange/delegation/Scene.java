// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.awaitility.Awaitility.await;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.forge.Forger;
import io.github.kcexchange.forge.RealmKey;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Secret;
import java.time.Duration;
import java.util.function.Consumer;
import org.keycloak.representations.idm.ClientRepresentation;

/**
 * A realm with the applications of the use cases. Users sign in by password, for speed.
 *
 * @param shop the application that users sign in to: its tokens for Goodies have a {@code may_act} for Goodies, those
 *     for Address have none
 * @param goodies exchanges tokens for Goodies and for Address, reaches DoB
 * @param address exchanges tokens for Goodies and for Address, reaches Buzzer
 * @param reader may introspect every token
 */
record Scene(
        TestRealm realm, Person alice, Application shop, Application goodies, Application address, Application reader) {
    static final String GOODIES = "goodies-token-exchange";
    static final String ADDRESS = "address-token-exchange";

    static Scene in(TestRealm realm) {
        Api.ADDRESS.in(realm);
        Api.BUZZER.in(realm);
        Api.GOODIES.in(realm, GOODIES);
        Api.DOB.in(realm);
        return new Scene(
                realm,
                realm.person("alice"),
                realm.application("shop", signingInByPassword()),
                exchanging(realm, GOODIES, Api.DOB),
                exchanging(realm, ADDRESS, Api.BUZZER),
                ResourceServer.in(realm, "reader", Api.BUZZER).client());
    }

    static Application exchanging(TestRealm realm, String clientId, Api target) {
        return realm.application(
                clientId, Clients.reaching(target).andThen(Clients.receiving(Api.GOODIES, Api.ADDRESS)));
    }

    /** Makes a client one that users sign in to. */
    static Consumer<ClientRepresentation> signingInByPassword() {
        return Clients.reaching(Api.ADDRESS, Api.GOODIES).andThen(Clients.withoutExchange());
    }

    /** Alice's token for Goodies, whose {@code may_act} allows only Goodies. */
    Secret forGoodies() {
        return alice.logIn(shop, "openid g.crud").accessToken();
    }

    /** The same token with another {@code may_act}, signed by this key of the realm. */
    Secret withMayAct(RealmKey key, Object mayAct) {
        return Forger.of(forGoodies()).claim("may_act", mayAct).signedBy(key.pair());
    }

    /** Alice's token for Address, without {@code may_act}. */
    Secret forAddress() {
        return alice.logIn(shop, "openid a.crud").accessToken();
    }

    /** The request by which Goodies acts for Alice at DoB. */
    Form delegation() {
        return Exchange.delegation(forGoodies(), goodies.clientCredentials()).with("scope", "d.read");
    }

    /** Goodies exchanges a token for one in which it acts at DoB. */
    Exchange asGoodies(Secret subject) {
        Form form = Exchange.delegation(subject, goodies.clientCredentials()).with("scope", "d.read");
        return Exchange.by(goodies, form);
    }

    /** A token of Alice's in which Goodies acts. */
    Secret delegated() {
        return realm.token().post(delegation(), goodies.basic()).accessToken();
    }

    /** The request by which Address impersonates Alice at Buzzer. */
    Form impersonation() {
        return impersonation(forAddress());
    }

    private static Form impersonation(Secret subject) {
        return Exchange.impersonation(subject).with("scope", "b.read");
    }

    /** Address exchanges a token for one that Buzzer accepts. */
    Exchange asAddress(Secret subject) {
        return Exchange.by(address, impersonation(subject));
    }

    /**
     * Waits until the tokens are old enough. Keycloak assigns a token to an earlier session only if the token is more
     * than a second older than the current one.
     */
    static void awaitOlderTokens() {
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
    }
}
