// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AuthenticationExecutionInfoRepresentation;

/** The extension adds gateway credentials to a realm's client-authentication flow when the first gateway is created. */
@OnKeycloak
final class ClientAuthenticationFlowIT {
    private static final String BUILT_IN = "clients";

    private final TestRealm first;

    ClientAuthenticationFlowIT(TestRealm realm) {
        this.first = realm;
    }

    @Test
    void aRealmWithoutGatewaysIsUnchanged() {
        assertThat(executions(first.neighbour(), BUILT_IN)).isEmpty();
    }

    @Test
    void theFirstGatewayAddsTheExecutionOnceAndTheLogSaysSo() {
        TestRealm realm = first.neighbour();
        realm.gateway("first");
        realm.gateway("second").delete();
        realm.gateway("third").credential();
        assertThat(executions(realm, BUILT_IN))
                .singleElement()
                .satisfies(execution -> assertThat(execution.getRequirement()).isEqualTo("ALTERNATIVE"));
        List<AuthenticationExecutionInfoRepresentation> all =
                realm.admin().flows().getExecutions(BUILT_IN);
        assertThat(all.get(all.size() - 1).getProviderId()).isEqualTo("gateway-credential");
        assertThat(realm.server().logged(announcement(realm, BUILT_IN))).hasSize(1);
    }

    @Test
    void aCustomFlowOfTheRealmGetsTheExecution() {
        TestRealm realm = first.neighbour();
        realm.admin().flows().copy(BUILT_IN, Map.of("newName", "our clients")).close();
        realm.change(representation -> representation.setClientAuthenticationFlow("our clients"));
        Credential credential = realm.gateway("gateway").credential();
        assertThat(executions(realm, "our clients")).hasSize(1);
        assertThat(executions(realm, BUILT_IN)).isEmpty();
        assertThat(realm.server().logged(announcement(realm, "our clients"))).isNotEmpty();
        realm.token().post(credential.form()).accessToken();
    }

    @Test
    void anExecutionThatWasDisabledStaysDisabled() {
        TestRealm realm = first.neighbour();
        Gateway gateway = realm.gateway("gateway");
        AuthenticationExecutionInfoRepresentation execution =
                executions(realm, BUILT_IN).get(0);
        execution.setRequirement("DISABLED");
        realm.admin().flows().updateExecutions(BUILT_IN, execution);
        realm.gateway("another");
        assertThat(executions(realm, BUILT_IN))
                .singleElement()
                .satisfies(left -> assertThat(left.getRequirement()).isEqualTo("DISABLED"));
        Credential credential = gateway.credential();
        realm.token().post(credential.form()).hasStatus(401);
        realm.token()
                .post(credential.form(), realm.application("application").basic())
                .accessToken();
    }

    private static List<AuthenticationExecutionInfoRepresentation> executions(TestRealm realm, String flow) {
        return realm.admin().flows().getExecutions(flow).stream()
                .filter(execution -> "gateway-credential".equals(execution.getProviderId()))
                .toList();
    }

    private static String announcement(TestRealm realm, String flow) {
        return "Added 'gateway-credential' to the client authentication flow '" + flow + "' of realm '" + realm.name()
                + "'";
    }
}
