// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.util.Map;
import org.keycloak.representations.idm.ClientRepresentation;

/** The realm of {@code docs/config}, in whichever way it was configured. */
record ExampleRealm(TestRealm realm) {
    private static final String GATEWAY = "Edge gateway";

    /** Everything that the files configure has its effect. */
    void works() {
        mayActNamesTheApplication();
        thePolicyPermitsStaffOnly();
        theGatewaysCredentialIsExchangedByItsApplicationOnly();
    }

    private void mayActNamesTheApplication() {
        Secret token = signIn(person("customer"), "portal");
        Jwt issued = Jwt.of(realm.token()
                .post(Exchange.impersonation(token), orders().basic())
                .accessToken());
        assertThat(issued.payload())
                .containsEntry("aud", "stock-api")
                .containsEntry("act", Map.of("sub", "orders", "client_id", "orders"));
    }

    private void thePolicyPermitsStaffOnly() {
        Person clerk = person("clerk");
        clerk.admin()
                .joinGroup(realm.admin().groups().groups("staff", 0, 1).get(0).getId());
        Application orders = orders();
        Secret actor = orders.clientCredentials();
        Jwt issued = Jwt.of(realm.token()
                .post(Exchange.delegation(signIn(clerk, "mobile"), actor), orders.basic())
                .accessToken());
        assertThat(issued.payload()).containsEntry("aud", "stock-api").containsKey("act");
        assertThat(((Number) issued.payload().get("exp")).longValue()
                        - ((Number) issued.payload().get("iat")).longValue())
                .isLessThanOrEqualTo(60);
        Problem.DELEGATION_NOT_ALLOWED.is(realm.token()
                .post(Exchange.delegation(signIn(person("stranger"), "mobile"), actor), orders.basic()));
    }

    private void theGatewaysCredentialIsExchangedByItsApplicationOnly() {
        Form form = gateway().credential().form();
        Jwt issued = Jwt.of(realm.token().post(form, orders().basic()).accessToken());
        assertThat(issued.payload()).containsEntry("gateway_name", GATEWAY).containsEntry("aud", "stock-api");
        realm.token().post(form).hasStatus(400);
    }

    /** The management API chooses the client id of a gateway. A file can choose it, too. */
    Gateway gateway() {
        String id = realm.admin().clients().findAll().stream()
                .filter(client -> GATEWAY.equals(client.getName()))
                .map(ClientRepresentation::getId)
                .findFirst()
                .orElseThrow();
        return new Gateway(realm, id, GATEWAY);
    }

    private Application orders() {
        return application("orders");
    }

    private Application application(String clientId) {
        String id = client(clientId).getId();
        return new Application(
                realm,
                id,
                clientId,
                Secret.of(realm.admin().clients().get(id).getSecret().getValue()));
    }

    private ClientRepresentation client(String clientId) {
        return realm.admin().clients().findByClientId(clientId).get(0);
    }

    private Person person(String username) {
        return realm.person(username);
    }

    /** With the password, which the example itself does not allow. */
    private Secret signIn(Person person, String clientId) {
        Application client = application(clientId);
        client.change(changed -> changed.setDirectAccessGrantsEnabled(true));
        return person.logIn(client, "openid").accessToken();
    }
}
