// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.ClientModel;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

class AdministratorSettingsTest {

    private static final String ENABLED = "pingone.token.exchange.enabled";
    private static final String APPLICATIONS = "pingone.gateway.applications";

    private final Stub<ClientModel> stored = Stub.of(ClientModel.class)
            .with("getClientAuthenticatorType", "client-secret")
            .with("getAttributes", Map.of(APPLICATIONS, "one##two", "other", "value"));
    private final ClientRepresentation request = new ClientRepresentation();

    @ParameterizedTest
    @ValueSource(
            strings = {
                ENABLED,
                "pingone.token.exchange.accepted.audiences",
                "pingone.trusted.issuers",
                "pingone.gateway.type",
                APPLICATIONS,
                "pingone.an.attribute.of.a.later.version",
                "PingOne.Token.Exchange.Enabled"
            })
    void aClientAddsNone(String name) {
        asks(name, "true");
        assertThat(AdministratorSettings.areChangedBy(request, null)).isTrue();
        assertThat(AdministratorSettings.areChangedBy(request, stored.get())).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "one", "one##two ", "one##two##three"})
    void aClientChangesAndRemovesNone(String value) {
        asks(APPLICATIONS, value);
        assertThat(AdministratorSettings.areChangedBy(request, stored.get())).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t\n"})
    void anEmptyValueIsNone(String value) {
        asks(ENABLED, value);
        assertThat(AdministratorSettings.areChangedBy(request, null)).isFalse();
        assertThat(AdministratorSettings.areChangedBy(request, stored.get())).isFalse();
    }

    /** Keycloak stores such a value. */
    @Test
    void aWideSpaceIsAValue() {
        asks(ENABLED, "\u2003");
        assertThat(AdministratorSettings.areChangedBy(request, stored.get())).isTrue();
    }

    @Test
    void aClientMayRepeatThem() {
        asks(APPLICATIONS, "one##two");
        assertThat(AdministratorSettings.areChangedBy(request, stored.get())).isFalse();
        assertThat(AdministratorSettings.areChangedBy(request, null)).isTrue();
    }

    @Test
    void aClientMayOmitThem() {
        assertThat(AdministratorSettings.areChangedBy(request, stored.get())).isFalse();
        assertThat(AdministratorSettings.areChangedBy(request, null)).isFalse();
        request.setAttributes(Map.of());
        assertThat(AdministratorSettings.areChangedBy(request, stored.get())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "ping.one", "pingone", "my.pingone.token.exchange.enabled"})
    void otherAttributesAreTheClientsOwn(String name) {
        asks(name, "another value");
        assertThat(AdministratorSettings.areChangedBy(request, null)).isFalse();
        assertThat(AdministratorSettings.areChangedBy(request, stored.get())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "gateway-credential, client-secret, true",
        "gateway-credential, , true",
        "client-secret, gateway-credential, true",
        "'', gateway-credential, true",
        "gateway-credential, gateway-credential, false",
        ", gateway-credential, false",
        "client-jwt, client-secret, false",
        "client-jwt, , false",
        ", , false"
    })
    void aClientBecomesNoGatewayAndAGatewayStaysOne(String asked, String before, boolean changed) {
        stored.with("getClientAuthenticatorType", before);
        request.setClientAuthenticatorType(asked);
        assertThat(AdministratorSettings.areChangedBy(request, stored.get())).isEqualTo(changed);
    }

    @Test
    void aNewClientIsNoGateway() {
        request.setClientAuthenticatorType("client-jwt");
        assertThat(AdministratorSettings.areChangedBy(request, null)).isFalse();
        request.setClientAuthenticatorType("gateway-credential");
        assertThat(AdministratorSettings.areChangedBy(request, null)).isTrue();
    }

    @Test
    void aClientAddsNoMapperOfTheExtension() {
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setProtocolMapper("pingone-may-act-mapper");
        request.setProtocolMappers(List.of(mapper));
        assertThat(AdministratorSettings.areChangedBy(request, null)).isTrue();
    }

    @Test
    void repeatedAttributesAreNotWritten() {
        asks(APPLICATIONS, "one##two");
        asks("other", "value");
        AdministratorSettings.omitAttributesFrom(request);
        assertThat(request.getAttributes()).containsExactly(Map.entry("other", "value"));
    }

    @Test
    void aRequestWithoutAttributesStaysAsItIs() {
        AdministratorSettings.omitAttributesFrom(request);
        assertThat(request.getAttributes()).isNull();
    }

    private void asks(String name, String value) {
        if (request.getAttributes() == null) {
            request.setAttributes(new HashMap<>());
        }
        request.getAttributes().put(name, value);
    }
}
