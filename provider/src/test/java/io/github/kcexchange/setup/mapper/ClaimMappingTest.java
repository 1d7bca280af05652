// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.mapper;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.ProtocolMapperModel;

class ClaimMappingTest {

    @Test
    void readsItsConfiguration() {
        ClaimMapping mapping = mapping(Mappings.mapper("actor_token", "a\\.b.c", "d.e"));
        assertThat(mapping.isUsable()).isTrue();
        assertThat(mapping.source()).isEqualTo(ClaimSource.ACTOR_TOKEN);
        assertThat(mapping.read().names()).containsExactly("a.b", "c");
        assertThat(mapping.written().names()).containsExactly("d", "e");
        assertThat(mapping.target()).isEqualTo("d.e");
        assertThat(mapping.isRequired()).isFalse();
        assertThat(mapping(Mappings.with(department(), "exchanged.token.claim.required", "true"))
                        .isRequired())
                .isTrue();
    }

    /** An import can have any text. */
    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", "yes", "1", "true "})
    void everyValueExceptFalseRequiresTheClaim(String text) {
        assertThat(switched("exchanged.token.claim.required", text).isRequired())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "false", "False"})
    void anEmptyValueRequiresNothing(String text) {
        assertThat(switched("exchanged.token.claim.required", text).isRequired())
                .isFalse();
    }

    @Test
    void hasKeycloaksSwitchesForEachKindOfToken() {
        ClaimMapping all = mapping(department());
        assertThat(all.isInAccessTokens(false)).isTrue();
        assertThat(all.isInAccessTokens(true)).isFalse();
        assertThat(all.isInIdTokens()).isTrue();
        assertThat(all.isInIntrospection()).isTrue();
        assertThat(switched("access.token.claim", "false").isInAccessTokens(false))
                .isFalse();
        assertThat(switched("lightweight.claim", "true").isInAccessTokens(true)).isTrue();
        assertThat(switched("id.token.claim", "false").isInIdTokens()).isFalse();
        assertThat(switched("introspection.token.claim", "false").isInIntrospection())
                .isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "subject", "SUBJECT_TOKEN", "client_assertion"})
    void readsNoOtherToken(String source) {
        assertThat(mapping(Mappings.mapper(source, "department", "department")).flaw())
                .contains(MappingFlaw.SOURCE_UNKNOWN);
    }

    @Test
    void withoutAConfigurationItIsNotUsable() {
        ProtocolMapperModel bare = department();
        bare.setConfig(null);
        assertThat(mapping(bare).flaw()).contains(MappingFlaw.SOURCE_UNKNOWN);
        assertThat(mapping(bare).isRequired()).isFalse();
        assertThat(mapping(bare).target()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void needsAClaimToReadAndAClaimToWrite(String none) {
        assertThat(mapping(Mappings.mapper("subject_token", none, "department")).flaw())
                .contains(MappingFlaw.CLAIM_MISSING);
        assertThat(mapping(Mappings.mapper("subject_token", "department", none)).flaw())
                .contains(MappingFlaw.TARGET_MISSING);
    }

    @ParameterizedTest
    @MethodSource("io.github.kcexchange.setup.mapper.ReservedClaimsTest#onThePage")
    @ValueSource(strings = {"act.sub", "realm_access.roles", "gateway_id.x", "\\s\\u\\b", "sub."})
    void writesNoReservedClaim(String target) {
        ClaimMapping mapping = mapping(Mappings.mapper("subject_token", "department", target));
        assertThat(mapping.flaw()).contains(MappingFlaw.TARGET_RESERVED);
        assertThat(mapping.isUsable()).isFalse();
    }

    /** The issued token could not be written. */
    @Test
    void writesNoClaimInTooManyObjects() {
        String deepest = "a" + ".a".repeat(99);
        assertThat(mapping(Mappings.mapper("subject_token", "department", deepest))
                        .isUsable())
                .isTrue();
        assertThat(mapping(Mappings.mapper("subject_token", "department", deepest + ".a"))
                        .flaw())
                .contains(MappingFlaw.TARGET_TOO_DEEP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"department", "subject.sub", "acts", "email", "actor", "gateway", "original_client.azp"})
    void writesEveryOtherClaim(String target) {
        assertThat(mapping(Mappings.mapper("subject_token", "department", target))
                        .isUsable())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub", "act", "cnf", "may_act.sub", "gateway_id", "realm_access.roles"})
    void readsEveryClaim(String claim) {
        assertThat(mapping(Mappings.mapper("subject_token", claim, "copy")).isUsable())
                .isTrue();
    }

    /** If a client policy restricts the scopes, Keycloak leaves out the mappers of the client. */
    @Test
    void theMappersOfTheClientAreMappingsOfItsSessionAndCountOnce() {
        ProtocolMapperModel ofScope = withId(department(), "1");
        ProtocolMapperModel ofClient = withId(Mappings.mapper("subject_token", "tenant", "tenant"), "2");
        assertThat(targets(Stream.of(ofScope), ofClient)).containsExactly("department", "tenant");
        assertThat(targets(Stream.of(ofScope, ofClient), ofClient)).containsExactly("department", "tenant");
    }

    private static List<String> targets(Stream<ProtocolMapperModel> ofScopes, ProtocolMapperModel ofClient) {
        ClientModel client = Stub.of(ClientModel.class)
                .with("getProtocolMappersStream", Stream.of(ofClient))
                .get();
        ClientSessionContext clientSession = Stub.of(ClientSessionContext.class)
                .with("getProtocolMappersStream", ofScopes)
                .with(
                        "getClientSession",
                        Stub.of(AuthenticatedClientSessionModel.class)
                                .with("getClient", client)
                                .get())
                .get();
        return ClaimMapping.of(clientSession).stream().map(ClaimMapping::target).toList();
    }

    private static ProtocolMapperModel withId(ProtocolMapperModel mapper, String id) {
        mapper.setId(id);
        return mapper;
    }

    @Test
    void otherMappersAreNoMappings() {
        ProtocolMapperModel other = department();
        other.setProtocolMapper("oidc-hardcoded-claim-mapper");
        assertThat(ClaimMapping.among(Stream.of(other))).isEmpty();
    }

    /** The objects come before their members, so that a member is not lost. */
    @Test
    void theOrderDoesNotDependOnThatOfKeycloak() {
        ProtocolMapperModel member = Mappings.mapper("subject_token", "x", "a.b");
        ProtocolMapperModel object = Mappings.mapper("subject_token", "y", "a");
        ProtocolMapperModel again = Mappings.mapper("subject_token", "z", "a");
        ProtocolMapperModel flawed = Mappings.mapper("subject_token", "z", null);
        assertThat(Mappings.of(member, again, object, flawed))
                .extracting(mapping -> mapping.target() + "=" + mapping.read().claim())
                .containsExactly("=z", "a=y", "a=z", "a.b=x");
    }

    private static ProtocolMapperModel department() {
        return Mappings.mapper("subject_token", "department", "department");
    }

    private static ClaimMapping switched(String name, String value) {
        return mapping(Mappings.with(department(), name, value));
    }

    private static ClaimMapping mapping(ProtocolMapperModel mapper) {
        return Mappings.of(mapper).get(0);
    }
}
