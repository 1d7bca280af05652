// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.awaitility.Awaitility.await;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Secret;
import java.time.Duration;
import java.util.function.Consumer;
import org.keycloak.representations.idm.ClientRepresentation;

/**
 * A realm with the applications of the use cases, where users sign in by password to be quick.
 *
 * @param shop where users sign in: its tokens for Goodies say in {@code may_act} that Goodies may act, those for Address say nothing
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

    /** What makes a client one where users sign in. */
    static Consumer<ClientRepresentation> signingInByPassword() {
        return Clients.reaching(Api.ADDRESS, Api.GOODIES).andThen(Clients.withoutExchange());
    }

    /** Alice's token for Goodies, which alone may act. */
    Secret forGoodies() {
        return alice.logIn(shop, "openid g.crud").accessToken();
    }

    /** Alice's token for Address, which says nothing of who may act. */
    Secret forAddress() {
        return alice.logIn(shop, "openid a.crud").accessToken();
    }

    /** Goodies acting for Alice at DoB. */
    Form delegation() {
        return Exchange.delegation(forGoodies(), goodies.clientCredentials()).with("scope", "d.read");
    }

    /** A token of Alice's in which Goodies acts. */
    Secret delegated() {
        return realm.token().post(delegation(), goodies.basic()).accessToken();
    }

    /** Address in Alice's place at Buzzer. */
    Form impersonation() {
        return Exchange.impersonation(forAddress()).with("scope", "b.read");
    }

    /** Only a token that is more than a second older than a session can be taken for one of a session before it. */
    static void letTokensGrowOlder() {
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
    }
}
