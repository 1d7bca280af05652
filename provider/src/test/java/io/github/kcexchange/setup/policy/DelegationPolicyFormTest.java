// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.kcexchange.shared.DelegationPolicy;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.services.ErrorResponseException;
import org.keycloak.util.JsonSerialization;

class DelegationPolicyFormTest {

    @Test
    void theCompleteFormIsReadAsKeycloakStoresIt() throws Exception {
        assertThat(policy("""
                        {"actor-clients": ["agent", " bot "],
                         "actor-roles": ["agents", "crm.admin"],
                         "subject-roles": [" customer ", "a/b/c"],
                         "subject-groups": ["/staff"],
                         "audiences": ["orders"],
                         "max-chain-depth": "2",
                         "max-lifespan": "60",
                         "consent-needed": true,
                         "foreign-actor-token": true}
                        """))
                .isEqualTo(new DelegationPolicy(
                        Set.of("agent", "bot"),
                        Set.of("agents", "crm/admin"),
                        Set.of("customer"),
                        Set.of("/staff"),
                        Set.of("orders"),
                        2,
                        60,
                        true,
                        true));
    }

    @Test
    void anEmptyFormNamesNoPartyAndSetsNoLimit() throws Exception {
        assertThat(policy("{}"))
                .isEqualTo(new DelegationPolicy(
                        Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, false, false));
    }

    @Test
    void emptyLinesOfTheFormNameNoParty() throws Exception {
        assertThat(policy("{\"actor-clients\": [\"\", \" \"], \"audiences\": null}"))
                .isEqualTo(policy("{}"));
        assertThat(policy("{\"actor-clients\": [null], \"subject-roles\": [null], \"audiences\": [null, \"\"]}"))
                .isEqualTo(policy("{}"));
    }

    @Test
    void aGroupHasOneTextAndALineThatIsNoPathNamesNone() throws Exception {
        assertThat(policy("""
                        {"subject-groups": ["/a%2fb", "/50%", "staff", "/staff/"]}
                        """).subjectGroups()).containsExactlyInAnyOrder("/a%2Fb", "/50%25");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\t"})
    void anEmptyLimitMeansNoLimit(String text) throws Exception {
        assertThat(policy("{\"max-chain-depth\": \"" + text + "\"}").maxDepth()).isNull();
        assertThat(policy("{\"max-lifespan\": \"" + text + "\"}").maxLifespan()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "' 7 ', 7", "999999999, 999999999"})
    void aLimitIsAWholeNumber(String text, int limit) throws Exception {
        assertThat(policy("{\"max-lifespan\": \"" + text + "\"}").maxLifespan()).isEqualTo(limit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "five", "1.5", "60s", "1000000000", "99999999999999999999", "0x10", "\u0667"})
    void anInvalidLimitMeansTheStrictestLimit(String text) throws Exception {
        assertThat(policy("{\"max-chain-depth\": \"" + text + "\"}").maxDepth()).isZero();
        assertThat(policy("{\"max-lifespan\": \"" + text + "\"}").maxLifespan()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"audiences\": \"orders\"}",
                "{\"actor-clients\": {\"agent\": true}}",
                "{\"subject-groups\": [[\"/staff\"]]}",
                "{\"consent-needed\": \"sometimes\"}",
                "{\"foreign-actor-token\": [], \"max-lifespan\": \"60\"}",
                "{\"max-lifespan\": \"30s\"}",
                "{\"max-lifespan\": 0}",
                "{\"max-chain-depth\": \"2x\"}",
                "{\"max-chain-depth\": -1, \"max-lifespan\": \"60\"}"
            })
    void aFieldWithAFaultIsNotSavedAndPermitsNoToken(String json) throws Exception {
        assertThat(policy(json).maxLifespan()).isZero();
        DelegationPolicyForm form = JsonSerialization.readValue(json, DelegationPolicyForm.class);
        assertThatExceptionOfType(ErrorResponseException.class).isThrownBy(form::validateConfig);
    }

    /** Keycloak stores every member of the form. A mistyped limit would limit nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"max-lifspan", "Audiences", "consent_needed", "max-chain-depth "})
    void aNameThatIsNoFieldIsNotSavedAndPermitsNoToken(String name) throws Exception {
        String json = "{\"actor-clients\": [\"agent\"], \"" + name + "\": \"60\"}";
        assertThat(policy(json).maxLifespan()).isZero();
        DelegationPolicyForm form = JsonSerialization.readValue(json, DelegationPolicyForm.class);
        assertThatExceptionOfType(ErrorResponseException.class).isThrownBy(form::validateConfig);
    }

    private static DelegationPolicy policy(String json) throws Exception {
        DelegationPolicyForm form = JsonSerialization.readValue(json, DelegationPolicyForm.class);
        RoleReadings readings = RealmWithRoles.none().role("crm", "admin").readings();
        return form.toPolicy(form.actorRoles(readings), form.subjectRoles(readings));
    }
}
