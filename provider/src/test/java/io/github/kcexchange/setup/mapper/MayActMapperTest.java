// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.mapper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.protocol.ProtocolMapperUtils;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;

class MayActMapperTest {

    private final MayActMapper mapper = new MayActMapper();

    @Test
    void writesTheClientThatMayActIntoEveryKindOfToken() {
        Map<String, Object> mayAct = Map.of("sub", "agent", "client_id", "agent");
        AccessToken token = new AccessToken();
        IDToken id = new IDToken();
        AccessToken introspected = new AccessToken();
        assertThat(mapper.transformAccessToken(token, named("agent"), null, null, null))
                .isSameAs(token);
        assertThat(mapper.transformIDToken(id, named("agent"), null, null, null))
                .isSameAs(id);
        assertThat(mapper.transformIntrospectionToken(introspected, named("agent"), null, null, null))
                .isSameAs(introspected);
        assertThat(token.getOtherClaims()).containsOnly(Map.entry("may_act", mayAct));
        assertThat(token.getOtherClaims().get("may_act")).hasToString("{sub=agent, client_id=agent}");
        assertThat(id.getOtherClaims()).containsOnly(Map.entry("may_act", mayAct));
        assertThat(introspected.getOtherClaims()).containsOnly(Map.entry("may_act", mayAct));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void withoutAClientTheClaimIsPresentAndNamesNoClient(String client) {
        AccessToken token = mapper.transformAccessToken(new AccessToken(), named(client), null, null, null);
        assertThat(token.getOtherClaims()).containsOnly(Map.entry("may_act", Map.of()));
    }

    @Test
    void theClaimOfAnotherMapperIsReplaced() {
        AccessToken token = new AccessToken();
        token.setOtherClaims("may_act", new HashMap<>(Map.of("sub", "mallory", "iss", "elsewhere")));
        mapper.transformAccessToken(token, named("agent"), null, null, null);
        Map<String, Object> agent = Map.of("sub", "agent", "client_id", "agent");
        assertThat(token.getOtherClaims()).isEqualTo(Map.of("may_act", agent));
    }

    /** Keycloak applies the mappers in the order of their priority. */
    @Test
    void isAppliedAfterKeycloaksMappersAndBeforeScripts() {
        assertThat(mapper.getPriority())
                .isGreaterThan(ProtocolMapperUtils.PRIORITY_ROLE_MAPPER)
                .isLessThan(ProtocolMapperUtils.PRIORITY_SCRIPT_MAPPER);
    }

    @Test
    void aMissingClaimIsWritten() {
        IDToken token = new IDToken();
        MayActMapper.write(token, Stream.of(ofType("oidc-hardcoded-claim-mapper"), ofType(MayActMapper.ID)), false);
        Map<String, Object> agent = Map.of("sub", "agent", "client_id", "agent");
        assertThat(token.getOtherClaims()).isEqualTo(Map.of("may_act", agent));
    }

    @Test
    void theClaimOfTheTokenStays() {
        IDToken token = new IDToken();
        token.setOtherClaims("may_act", Map.of());
        MayActMapper.write(token, Stream.of(ofType(MayActMapper.ID)), false);
        assertThat(token.getOtherClaims()).isEqualTo(Map.of("may_act", Map.of()));
    }

    @Test
    void theClaimOfTheTokenIsReplacedOnRequest() {
        IDToken token = new IDToken();
        token.setOtherClaims("may_act", Map.of("sub", "mallory"));
        MayActMapper.write(token, Stream.of(ofType(MayActMapper.ID)), true);
        Map<String, Object> agent = Map.of("sub", "agent", "client_id", "agent");
        assertThat(token.getOtherClaims()).isEqualTo(Map.of("may_act", agent));
    }

    @Test
    void noMapperOfAnotherTypeReplacesTheClaimOfTheToken() {
        IDToken token = new IDToken();
        token.setOtherClaims("may_act", Map.of());
        MayActMapper.write(token, Stream.of(ofType("oidc-hardcoded-claim-mapper")), true);
        assertThat(token.getOtherClaims()).isEqualTo(Map.of("may_act", Map.of()));
    }

    @Test
    void noOtherMapperWritesAMissingClaim() {
        IDToken token = new IDToken();
        MayActMapper.write(token, Stream.of(ofType("oidc-hardcoded-claim-mapper")), false);
        assertThat(token.getOtherClaims()).isEmpty();
    }

    @Test
    void hasTheClientAsItsOnlyOption() {
        assertThat(mapper.getId()).isEqualTo("pingone-may-act-mapper");
        assertThat(mapper.getConfigProperties())
                .singleElement()
                .extracting(ProviderConfigProperty::getName)
                .isEqualTo("may.act.client.id");
    }

    private static ProtocolMapperModel ofType(String type) {
        ProtocolMapperModel model = named("agent");
        model.setProtocolMapper(type);
        return model;
    }

    private static ProtocolMapperModel named(String client) {
        Map<String, String> config = new HashMap<>();
        config.put("may.act.client.id", client);
        ProtocolMapperModel model = new ProtocolMapperModel();
        model.setConfig(config);
        return model;
    }
}
