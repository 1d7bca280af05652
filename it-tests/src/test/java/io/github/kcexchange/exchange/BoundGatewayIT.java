// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.management.ManagementError;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A gateway bound to applications is open only to these, each authenticated as itself. */
@OnKeycloak
final class BoundGatewayIT {
    private final TestRealm realm;
    private final Application own;
    private final Application second;
    private final Application other;
    private final Gateway gateway;
    private final Credential credential;

    BoundGatewayIT(TestRealm realm) {
        this.realm = realm;
        this.own = realm.application("own");
        this.second = realm.application("own-second");
        this.other = realm.application("other");
        this.gateway = realm.gateway("gateway");
        this.credential = gateway.credential();
        gateway.boundTo(own, second);
    }

    @Test
    void eachOfItsApplicationsExchangesAsItself() {
        assertThat(Exchange.by(own, credential.form()).jwt().claim("azp")).isEqualTo("own");
        assertThat(Exchange.by(second, credential.form()).jwt().claim("azp")).isEqualTo("own-second");
    }

    @Test
    void anotherApplicationIsRejected() {
        Exchange.by(other, credential.form()).isRejected(Problem.GATEWAY_NOT_OPEN_TO_CLIENT);
    }

    @Test
    void theCredentialWithoutAnApplicationIsRejected() {
        Exchange.alone(realm, credential.form()).isRejected(Problem.GATEWAY_NOT_OPEN_TO_CLIENT);
    }

    /** Its own client id, which some clients always send, says no more than the credential does. */
    @Test
    void theGatewaysOwnClientIdOpensItNoMoreThanTheCredentialAlone() {
        Form form = credential.form().with("client_id", gateway.clientId());
        Exchange.alone(realm, form).isRejected(Problem.GATEWAY_NOT_OPEN_TO_CLIENT);
        Gateway loose = realm.gateway("with its own client id");
        Form named = loose.credential().form().with("client_id", loose.clientId());
        assertThat(Exchange.alone(realm, named).jwt().claim("azp")).isEqualTo(loose.clientId());
        loose.boundTo(second);
        Exchange.alone(realm, named).isRejected(Problem.GATEWAY_NOT_OPEN_TO_CLIENT);
    }

    /** An administrator can write the attribute in Keycloak's form, which accepts any text. */
    @Test
    void aGatewayIsNoApplicationOfItself() {
        Gateway itself = realm.gateway("itself");
        Credential token = itself.credential();
        Map<String, Object> body = Gateway.description(itself.name());
        body.put("applications", List.of("own", itself.clientId()));
        ManagementError.INVALID_DATA.is(realm.management().put(itself.path(), body), ManagementError.NO_APPLICATION);
        String bound = "own##" + itself.clientId();
        itself.change(client -> client.getAttributes().put("pingone.gateway.applications", bound));
        Exchange.alone(realm, token.form()).isRejected(Problem.GATEWAY_NOT_OPEN_TO_CLIENT);
        Form named = token.form().with("client_id", itself.clientId());
        Exchange.alone(realm, named).isRejected(Problem.GATEWAY_NOT_OPEN_TO_CLIENT);
        assertThat(Exchange.by(own, token.form()).jwt().claim("azp")).isEqualTo("own");
    }

    @Test
    void anApplicationsIdIsNoProof() {
        Form form = credential.form().with("client_id", "own");
        Exchange.alone(realm, form)
                .isRejectedByKeycloak(401, "invalid_client", "Invalid client or Invalid client credentials");
    }

    @Test
    void theBindingOfOneGatewayDoesNotOpenAnother() {
        Gateway elsewhere = realm.gateway("elsewhere");
        elsewhere.boundTo(other);
        Exchange.by(own, elsewhere.credential().form()).isRejected(Problem.GATEWAY_NOT_OPEN_TO_CLIENT);
    }

    @Test
    void aGatewayIsOpenToAllAgainOnceUnbound() {
        Gateway loose = realm.gateway("loose");
        Credential token = loose.credential();
        loose.boundTo(own);
        Exchange.alone(realm, token.form()).isRejected(Problem.GATEWAY_NOT_OPEN_TO_CLIENT);
        loose.put(Map.of("applications", List.of()));
        assertThat(Exchange.alone(realm, token.form()).jwt().claim("azp")).isEqualTo(loose.clientId());
    }

    /** Joined with ##, the application "trail#" and another one would be read as two other applications. */
    @ParameterizedTest
    @ValueSource(strings = {"trail###own", "trail#", "trail", "own", "#own"})
    void anAmbiguousAttributeClosesTheGatewayToAll(String clientId) {
        Application requester = clientId.equals("own") ? own : realm.application(clientId);
        Gateway unclear = attributed("unclear " + clientId.replace("#", "-"), "trail###own");
        Credential token = unclear.credential();
        Exchange.by(requester, token.form()).isRejected(Problem.GATEWAY_NOT_OPEN_TO_CLIENT);
        Exchange.alone(realm, token.form()).isRejected(Problem.GATEWAY_NOT_OPEN_TO_CLIENT);
    }

    /** A tool that joins names without a value writes it. Only an empty attribute opens the gateway. */
    @Test
    void anAttributeWithSeparatorsOnlyClosesTheGatewayToAll() {
        Gateway unclear = attributed("separators", "##");
        Credential token = unclear.credential();
        Exchange.by(own, token.form()).isRejected(Problem.GATEWAY_NOT_OPEN_TO_CLIENT);
        Exchange.alone(realm, token.form()).isRejected(Problem.GATEWAY_NOT_OPEN_TO_CLIENT);
        assertThat(realm.management().get(unclear.path()).json()).containsEntry("applications", List.of("##"));
        unclear.put(Map.of("applications", List.of()));
        Exchange.alone(realm, token.form()).token();
    }

    @Test
    void anAmbiguousNameDoesNotExcludeTheOtherApplications() {
        Credential token = attributed("half clear", "other##trail###own").credential();
        assertThat(Exchange.by(other, token.form()).jwt().claim("azp")).isEqualTo("other");
        Exchange.by(own, token.form()).isRejected(Problem.GATEWAY_NOT_OPEN_TO_CLIENT);
    }

    @Test
    void replacingAGatewayLeavesAnAmbiguousAttributeUnchanged() {
        Gateway unclear = attributed("to be replaced", "trail###own");
        assertThat(realm.management().get(unclear.path()).json()).containsEntry("applications", List.of("trail###own"));
        unclear.put(Map.of());
        unclear.put(Map.of("applications", List.of("trail###own")));
        Map<String, Object> body = Gateway.description(unclear.name());
        body.put("applications", List.of("trail###own", "other"));
        ManagementError.INVALID_DATA.is(
                realm.management().put(unclear.path(), body),
                ManagementError.invalid(
                        "applications",
                        "Must not begin or end with # or a space, or contain ##,"
                                + " which separates the stored client ids."));
        assertThat(unclear.client().toRepresentation().getAttributes())
                .containsEntry("pingone.gateway.applications", "trail###own");
        unclear.boundTo(own);
        Exchange.by(own, unclear.credential().form()).token();
    }

    private Gateway attributed(String name, String applications) {
        Gateway attributed = realm.gateway(name);
        attributed.change(client -> client.getAttributes().put("pingone.gateway.applications", applications));
        return attributed;
    }

    @Test
    void theConsolesAttributeBindsAsTheApiDoes() {
        Gateway console = realm.gateway("console");
        Credential token = console.credential();
        console.change(client -> client.getAttributes().put("pingone.gateway.applications", "own##own-second"));
        Exchange.by(other, token.form()).isRejected(Problem.GATEWAY_NOT_OPEN_TO_CLIENT);
        assertThat(Exchange.by(second, token.form()).jwt().claim("azp")).isEqualTo("own-second");
    }
}
