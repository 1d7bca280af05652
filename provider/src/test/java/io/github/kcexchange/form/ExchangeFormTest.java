// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeFormTest {

    @Test
    void aValueIsTheFirstOfItsParameter() {
        assertThat(form("scope", "one", "two").value("scope")).isEqualTo("one");
    }

    @Test
    void anAbsentParameterHasNoValue() {
        ExchangeForm form = form("scope", "one");
        assertThat(form.value("audience")).isNull();
        assertThat(form.values("audience")).isEmpty();
        assertThat(form.has("audience")).isFalse();
    }

    @Test
    void anEmptyValueCountsAsAbsent() {
        ExchangeForm form = form("scope", "", null, "two");
        assertThat(form.value("scope")).isEqualTo("two");
        assertThat(form.values("scope")).containsExactly("two");
        assertThat(form("scope", "").has("scope")).isFalse();
        assertThat(form("scope", "").value("scope")).isNull();
    }

    @Test
    void targetsAreAudiencesThenResourcesEachOnce() {
        List<String> audiences = List.of("b", "a", "b");
        List<String> resources = List.of("https://r", "a");
        ExchangeForm form = new ExchangeForm(Map.of("resource", resources, "audience", audiences));
        assertThat(form.targets()).containsExactly("b", "a", "https://r");
    }

    @Test
    void withoutAudienceAndResourceThereIsNoTarget() {
        assertThat(form("scope", "one").targets()).isEmpty();
    }

    @Test
    void aRequiredValueIsThere() {
        assertThat(form("scope", "one", "two").required("scope")).isEqualTo("one");
    }

    @Test
    void requiringAnAbsentValueFails() {
        assertThatIllegalStateException()
                .isThrownBy(() -> form("scope", "").required("scope"))
                .withMessage("The parameter scope was not checked before it was read");
    }

    @Test
    void aBlankValueIsNotEmpty() {
        assertThat(form("scope", " ").has("scope")).isTrue();
    }

    @Test
    void namesAreThoseOfAllParametersEvenEmptyOnes() {
        assertThat(form("scope", "").names()).containsExactly("scope");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pingone_gateway_credential", "urn:pingidentity:params:oauth:token-type:gateway_credential"})
    void bringsAGatewayCredentialUnderEitherOfItsNames(String type) {
        assertThat(form("subject_token_type", type).hasGatewayCredential()).isTrue();
    }

    @Test
    void hasAGatewayCredentialIfAnyOfSeveralTypesSaysSo() {
        assertThat(form("subject_token_type", "urn:x", "pingone_gateway_credential")
                        .hasGatewayCredential())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:ietf:params:oauth:token-type:access_token", "PINGONE_GATEWAY_CREDENTIAL", " "})
    void bringsNoGatewayCredentialUnderAnotherName(String type) {
        assertThat(form("subject_token_type", type).hasGatewayCredential()).isFalse();
    }

    @Test
    void bringsNoGatewayCredentialWhereItIsOnlyTheActor() {
        assertThat(form("actor_token_type", "pingone_gateway_credential").hasGatewayCredential())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"actor_token", "actor_token_type"})
    void namesAnActorByTheTokenOrByItsType(String parameter) {
        assertThat(form(parameter, "x").namesActor()).isTrue();
        assertThat(form(parameter, "").namesActor()).isFalse();
    }

    @Test
    void namesNoActorWithoutAnyParameterOfOne() {
        assertThat(form("subject_token", "x").namesActor()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "a\n", "\r\n", "a\tb", "\u0000", "\u001b[0m", "\u007f"})
    void hasControlCharactersInAnyValue(String value) {
        assertThat(form("audience", "one", value).hasControlCharacters("audience"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "\u00e4", "\u0085", "%0A"})
    void hasNoneInOrdinaryText(String value) {
        assertThat(form("audience", value).hasControlCharacters("audience")).isFalse();
        assertThat(form("audience", value).hasControlCharacters("scope")).isFalse();
    }

    @Test
    void showsNamesAndNeverAValue() {
        assertThat(form("subject_token", "secret")).hasToString("[subject_token]");
    }

    private static ExchangeForm form(String name, String... values) {
        List<String> all = Arrays.asList(values);
        return new ExchangeForm(Map.of(name, all));
    }
}
