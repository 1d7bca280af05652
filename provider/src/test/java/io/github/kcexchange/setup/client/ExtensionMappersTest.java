// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

class ExtensionMappersTest {

    private static final String MAY_ACT = "pingone-may-act-mapper";
    private static final String CLAIM = "pingone-exchanged-token-claim-mapper";
    private static final String OTHER = "oidc-usermodel-attribute-mapper";

    private final List<ProtocolMapperModel> mappers = new ArrayList<>();
    private final Map<String, ClientScopeModel> defaultScopes = new HashMap<>();
    private final ClientRepresentation request = new ClientRepresentation();

    @ParameterizedTest
    @ValueSource(strings = {MAY_ACT, CLAIM})
    void aClientAddsNone(String type) {
        asks(asked("mine", type, Map.of()));
        assertThat(isChangedAtANewClient()).isTrue();
        assertThat(isChanged()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {MAY_ACT, CLAIM})
    void aClientRemovesNone(String type) {
        mappers.add(stored("restriction", type, Map.of()));
        asks();
        assertThat(isChanged()).isTrue();
        asks(asked("another", OTHER, Map.of()));
        assertThat(isChanged()).isTrue();
    }

    @Test
    void aClientChangesNone() {
        mappers.add(stored("restriction", MAY_ACT, Map.of("may.act.client.id", "agent")));
        for (ProtocolMapperRepresentation changed : List.of(
                asked("restriction", MAY_ACT, Map.of("may.act.client.id", "other")),
                asked("restriction", MAY_ACT, Map.of()),
                asked("restriction", MAY_ACT, null),
                asked("restriction", OTHER, Map.of("may.act.client.id", "agent")),
                asked("restriction", null, Map.of("may.act.client.id", "agent")),
                asked("renamed", MAY_ACT, Map.of("may.act.client.id", "agent")),
                asked(null, MAY_ACT, Map.of("may.act.client.id", "agent")))) {
            asks(changed);
            assertThat(isChanged()).isTrue();
        }
        ProtocolMapperRepresentation ofAnotherProtocol =
                asked("restriction", MAY_ACT, Map.of("may.act.client.id", "agent"));
        ofAnotherProtocol.setProtocol("saml");
        asks(ofAnotherProtocol);
        assertThat(isChanged()).isTrue();
    }

    @Test
    void aClientMayRepeatThem() {
        mappers.add(stored("restriction", MAY_ACT, Map.of("may.act.client.id", "agent")));
        mappers.add(stored("empty", CLAIM, null));
        asks(
                asked("empty", CLAIM, Map.of()),
                asked("restriction", MAY_ACT, Map.of("may.act.client.id", "agent")),
                asked("another", OTHER, Map.of()));
        assertThat(isChanged()).isFalse();
        assertThat(isChangedAtANewClient()).isTrue();
    }

    @Test
    void aClientMayOmitThem() {
        mappers.add(stored("restriction", MAY_ACT, Map.of("may.act.client.id", "agent")));
        defaultScopes.put("restricted", scope(MAY_ACT));
        assertThat(isChanged()).isFalse();
        assertThat(isChangedAtANewClient()).isFalse();
    }

    @Test
    void otherMappersAreTheClientsOwn() {
        mappers.add(stored("removed", OTHER, Map.of()));
        mappers.add(stored("changed", OTHER, Map.of("claim.name", "before")));
        asks(asked("changed", OTHER, Map.of("claim.name", "after")), asked("added", "oidc-address-mapper", Map.of()));
        assertThat(isChanged()).isFalse();
        assertThat(isChangedAtANewClient()).isFalse();
    }

    @Test
    void aClientKeepsTheDefaultScopesThatHaveThem() {
        defaultScopes.put("restricted", scope(MAY_ACT));
        request.setDefaultClientScopes(List.of("basic", "restricted"));
        assertThat(isChanged()).isFalse();
        request.setDefaultClientScopes(List.of("basic"));
        assertThat(isChanged()).isTrue();
        assertThat(isChangedAtANewClient()).isFalse();
    }

    /** Keycloak removes each default scope that a request with other scopes does not have. */
    @Test
    void noSuchScopeBecomesAnOptionalOne() {
        defaultScopes.put("restricted", scope(CLAIM));
        request.setOptionalClientScopes(List.of("restricted"));
        assertThat(isChanged()).isTrue();
        request.setOptionalClientScopes(List.of());
        assertThat(isChanged()).isTrue();
        request.setDefaultClientScopes(List.of("restricted"));
        assertThat(isChanged()).isFalse();
    }

    @Test
    void aClientMayRemoveOtherScopes() {
        defaultScopes.put("profile", scope(OTHER));
        request.setDefaultClientScopes(List.of());
        assertThat(isChanged()).isFalse();
    }

    private boolean isChanged() {
        ClientModel client = Stub.of(ClientModel.class)
                .calling("getProtocolMappersStream", arguments -> mappers.stream())
                .calling("getClientScopes", arguments -> arguments.equals(List.of(true)) ? defaultScopes : Map.of())
                .get();
        return ExtensionMappers.areChangedBy(request, client);
    }

    private boolean isChangedAtANewClient() {
        return ExtensionMappers.areChangedBy(request, null);
    }

    private void asks(ProtocolMapperRepresentation... asked) {
        request.setProtocolMappers(Arrays.asList(asked));
    }

    private static ProtocolMapperRepresentation asked(String name, String type, Map<String, String> config) {
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setId("of the request");
        mapper.setProtocol("openid-connect");
        mapper.setName(name);
        mapper.setProtocolMapper(type);
        mapper.setConfig(config);
        return mapper;
    }

    private static ProtocolMapperModel stored(String name, String type, Map<String, String> config) {
        ProtocolMapperModel mapper = new ProtocolMapperModel();
        mapper.setId("stored");
        mapper.setProtocol("openid-connect");
        mapper.setName(name);
        mapper.setProtocolMapper(type);
        mapper.setConfig(config);
        return mapper;
    }

    private static ClientScopeModel scope(String type) {
        List<ProtocolMapperModel> mappers = List.of(stored("restriction", type, Map.of()));
        return Stub.of(ClientScopeModel.class)
                .calling("getProtocolMappersStream", arguments -> mappers.stream())
                .get();
    }
}
