// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.mapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.protocol.ProtocolMapperConfigException;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.AccessToken;

class ExchangedTokenClaimMapperTest {

    private final ExchangedTokenClaimMapper mapper = new ExchangedTokenClaimMapper();

    @Test
    void theFormHasTheSourceTheClaimsAndKeycloaksSwitches() {
        assertThat(mapper.getId()).isEqualTo("pingone-exchanged-token-claim-mapper");
        assertThat(mapper.getConfigProperties())
                .extracting(ProviderConfigProperty::getName)
                .containsExactly(
                        "exchanged.token.source",
                        "exchanged.token.claim",
                        "claim.name",
                        "exchanged.token.claim.required",
                        "id.token.claim",
                        "access.token.claim",
                        "lightweight.claim",
                        "introspection.token.claim");
    }

    @Test
    void theFormStartsWithTheSubjectTokenAndRequiresNothing() {
        ProviderConfigProperty source = mapper.getConfigProperties().get(0);
        assertThat(source.getOptions()).isEqualTo(List.of("subject_token", "actor_token"));
        assertThat(source.getDefaultValue()).isEqualTo("subject_token");
        assertThat(mapper.getConfigProperties().get(3).getDefaultValue()).isEqualTo("false");
    }

    /** The answer of userinfo is for the client of the user, which has the token already. */
    @Test
    void userinfoNeverHasTheClaim() {
        assertThat(mapper).isNotInstanceOf(UserInfoTokenMapper.class);
    }

    @ParameterizedTest
    @CsvSource({
        "other,         department, department,     SOURCE_UNKNOWN",
        "subject_token, ,           department,     CLAIM_MISSING",
        "actor_token,   department, ,               TARGET_MISSING",
        "subject_token, sub,        act.sub,        TARGET_RESERVED",
    })
    void aFlawIsRejectedWhenTheFormIsSaved(String source, String claim, String target, MappingFlaw flaw) {
        assertThatExceptionOfType(ProtocolMapperConfigException.class)
                .isThrownBy(() -> validate(Mappings.mapper(source, claim, target)))
                .withMessage(flaw.message())
                // Keycloak looks the message up by this key, and a lookup without a key fails.
                .satisfies(rejected -> assertThat(rejected.getMessageKey()).endsWith(flaw.name()));
    }

    @Test
    void aFormWithoutAFlawIsSaved() {
        assertThatCode(() -> validate(Mappings.mapper("subject_token", "address.country", "country")))
                .doesNotThrowAnyException();
    }

    /** Keycloak formats the messages, and would read quotes and braces as a part of the format. */
    @Test
    void noMessageHasACharacterOfAFormat() {
        assertThat(Arrays.stream(MappingFlaw.values()).map(MappingFlaw::message))
                .noneMatch(message -> message.matches(".*['{}].*"));
    }

    /** Keycloak calls it for every grant, and only an exchange has the tokens to read. */
    @Test
    void writesNoClaimWhenKeycloakCallsIt() {
        ProtocolMapperModel model = Mappings.mapper("subject_token", "department", "department");
        AccessToken token = new AccessToken();
        token.setOtherClaims("other", 1);
        mapper.transformIDToken(token, model, null, null, null);
        mapper.transformIntrospectionToken(token, model, null, null, null);
        assertThat(token.getOtherClaims()).containsOnlyKeys("other");
    }

    private void validate(ProtocolMapperModel model) throws ProtocolMapperConfigException {
        mapper.validateConfig(null, null, null, model);
    }
}
