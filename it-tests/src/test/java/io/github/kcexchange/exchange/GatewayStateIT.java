// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;

/** Revocations take effect with the next request, and the answer never says what was revoked. */
@OnKeycloak
@TouchesSql
final class GatewayStateIT {
    private final TestRealm realm;
    private final Application application;

    GatewayStateIT(TestRealm realm) {
        this.realm = realm;
        this.application = realm.application("application");
    }

    @Test
    void aDeletedCredentialIsRejectedAndTheOthersAreAccepted() {
        Gateway gateway = realm.gateway("deleted credential");
        Credential leaked = gateway.credential();
        Credential other = gateway.credential();
        Exchange.alone(realm, leaked.form()).token();
        leaked.delete();
        Problem.CREDENTIAL_UNKNOWN.rejects(leaked.form(), application);
        Exchange.alone(realm, other.form()).token();
        Exchange.by(application, other.form()).token();
    }

    @Test
    void aDisabledGatewayIsRejectedUntilItIsEnabled() {
        Gateway gateway = realm.gateway("disabled");
        Credential credential = gateway.credential();
        Exchange.alone(realm, credential.form()).token();
        gateway.put(Map.of("enabled", false));
        Problem.GATEWAY_DISABLED.rejects(credential.form(), application);
        gateway.put(Map.of("enabled", true));
        Exchange.alone(realm, credential.form()).token();
    }

    @Test
    void theConsolesSwitchDisablesAsTheApiDoes() {
        Gateway gateway = realm.gateway("disabled in console");
        Credential credential = gateway.credential();
        gateway.change(client -> client.setEnabled(false));
        Problem.GATEWAY_DISABLED.rejects(credential.form(), application);
        gateway.change(client -> client.setEnabled(true));
        Exchange.by(application, credential.form()).token();
    }

    @Test
    void credentialsOfADeletedGatewayAreRejected() {
        Gateway gateway = realm.gateway("deleted");
        Credential credential = gateway.credential();
        gateway.delete();
        Problem.CREDENTIAL_UNKNOWN.rejects(credential.form(), application);
        Credential successor = realm.gateway("deleted").credential();
        Problem.CREDENTIAL_UNKNOWN.rejects(credential.form(), application);
        Exchange.alone(realm, successor.form()).token();
    }

    @Test
    void aDeletedClientIsADeletedGateway() {
        Gateway gateway = realm.gateway("deleted client");
        Credential credential = gateway.credential();
        gateway.client().remove();
        Problem.CREDENTIAL_UNKNOWN.rejects(credential.form(), application);
    }

    @Test
    void aGatewayWithADisabledServiceAccountIsRejected() {
        Gateway gateway = realm.gateway("disabled account");
        Credential credential = gateway.credential();
        UserRepresentation account = gateway.serviceAccount();
        account.setEnabled(false);
        gateway.serviceAccountUser().update(account);
        Problem.SERVICE_ACCOUNT_DISABLED.rejects(credential.form(), application);
    }

    @Test
    void credentialsOfAClientThatIsNoLongerAGatewayAreRejected() {
        Gateway gateway = realm.gateway("was a gateway");
        Credential credential = gateway.credential();
        gateway.change(client -> client.setClientAuthenticatorType("client-secret"));
        Problem.GATEWAY_NOT_FOUND.rejects(credential.form(), application);
    }

    @Test
    void savingTheConsolesFormRestoresNoRevokedCredential() {
        Gateway gateway = realm.gateway("saved in console");
        Credential revoked = gateway.credential();
        var form = gateway.client().toRepresentation();
        revoked.delete();
        gateway.client().update(form);
        Problem.CREDENTIAL_UNKNOWN.rejects(revoked.form(), application);
    }

    @Test
    void inADisabledRealmNothingIsExchanged() {
        TestRealm closed = realm.neighbour();
        Credential credential = closed.gateway("gateway").credential();
        Application client = closed.application("application");
        closed.change(representation -> representation.setEnabled(false));
        isClosed(closed.token().post(credential.form()));
        isClosed(closed.token().post(credential.form(), client.basic()));
    }

    @Test
    void anotherRealmDoesNotKnowTheCredential() {
        TestRealm other = realm.neighbour();
        other.gateway("gateway");
        Credential credential = realm.gateway("here").credential();
        Problem.CREDENTIAL_UNKNOWN.rejects(credential.form(), other.application("application"));
    }

    private static void isClosed(Answer answer) {
        answer.hasStatus(403).isNeverCached();
        assertThat(answer.json()).isEqualTo(Map.of("error", "access_denied", "error_description", "Realm not enabled"));
    }
}
