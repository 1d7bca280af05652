// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.ProtocolMapperModel;

class ReachableTargetTest {

    private final List<ProtocolMapperModel> mappers = new ArrayList<>();
    private final Map<String, ClientScopeModel> defaults = new HashMap<>();
    private final Map<String, ClientScopeModel> optionals = new HashMap<>();

    @Test
    void isNoneWithoutAnyAudienceMapper() {
        assertThat(targets()).isEmpty();
    }

    @Test
    void isWhatTheClientItselfLeadsTo() {
        mappers.add(toClient("buzzer"));
        mappers.add(toText("https://api.example.com/b"));
        assertThat(targets())
                .containsExactly(
                        new ReachableTarget("buzzer", null, false),
                        new ReachableTarget("https://api.example.com/b", null, false));
    }

    @Test
    void isWhatItsScopesLeadToEvenIfTheyMustBeRequested() {
        defaults.put("a.read", scope("a.read", toText("a")));
        optionals.put("b.read", scope("b.read", toText("b")));
        assertThat(targets())
                .containsExactly(new ReachableTarget("a", "a.read", false), new ReachableTarget("b", "b.read", true));
    }

    @Test
    void comesInOrderAndOnceForEachWayThere() {
        optionals.put("y", scope("y", toText("b"), toClient("a"), toText("a")));
        defaults.put("z", scope("z", toText("b")));
        defaults.put("x", scope("x", toText("b")));
        mappers.add(toText("b"));
        mappers.add(toClient("b"));
        assertThat(targets())
                .containsExactly(
                        new ReachableTarget("a", "y", true),
                        new ReachableTarget("b", null, false),
                        new ReachableTarget("b", "x", false),
                        new ReachableTarget("b", "y", true),
                        new ReachableTarget("b", "z", false));
    }

    @Test
    void isTheClientIfAMapperHasBothAsInKeycloak() {
        mappers.add(mapper(
                "oidc-audience-mapper",
                Map.of(
                        "included.client.audience", "client",
                        "included.custom.audience", "text",
                        "access.token.claim", "true")));
        assertThat(targets()).containsExactly(new ReachableTarget("client", null, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void isNotAnAudienceThatIsEmpty(String audience) {
        mappers.add(toText(audience));
        mappers.add(mapper("oidc-audience-mapper", Map.of("access.token.claim", "true")));
        assertThat(targets()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "", "TRUE"})
    void isNotWhatAMapperKeepsOutOfAccessTokens(String inAccessToken) {
        mappers.add(mapper(
                "oidc-audience-mapper",
                Map.of("included.custom.audience", "text", "access.token.claim", inAccessToken)));
        mappers.add(mapper("oidc-audience-mapper", Map.of("included.custom.audience", "text")));
        assertThat(targets()).isEmpty();
    }

    @Test
    void isNotSetByAnotherMapper() {
        mappers.add(mapper(
                "oidc-audience-resolve-mapper",
                Map.of("included.custom.audience", "text", "access.token.claim", "true")));
        assertThat(targets()).isEmpty();
    }

    private List<ReachableTarget> targets() {
        return ReachableTarget.of(Stub.of(ClientModel.class)
                .calling("getProtocolMappersStream", arguments -> mappers.stream())
                .calling("getClientScopes", arguments -> (boolean) arguments.get(0) ? defaults : optionals)
                .get());
    }

    private static ClientScopeModel scope(String name, ProtocolMapperModel... mappers) {
        return Stub.of(ClientScopeModel.class)
                .with("getName", name)
                .calling("getProtocolMappersStream", arguments -> List.of(mappers).stream())
                .get();
    }

    private static ProtocolMapperModel toClient(String clientId) {
        return mapper(
                "oidc-audience-mapper", Map.of("included.client.audience", clientId, "access.token.claim", "true"));
    }

    private static ProtocolMapperModel toText(String text) {
        return mapper("oidc-audience-mapper", Map.of("included.custom.audience", text, "access.token.claim", "true"));
    }

    private static ProtocolMapperModel mapper(String type, Map<String, String> config) {
        ProtocolMapperModel mapper = new ProtocolMapperModel();
        mapper.setProtocolMapper(type);
        mapper.setConfig(config);
        return mapper;
    }
}
