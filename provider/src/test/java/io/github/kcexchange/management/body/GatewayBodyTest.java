// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.gateway.Gateway;
import io.github.kcexchange.gateway.GatewayDraft;
import io.github.kcexchange.gateway.GatewayType;
import io.github.kcexchange.management.error.ErrorDetail;
import io.github.kcexchange.management.error.Rejected;
import io.github.kcexchange.text.NameList;
import io.github.kcexchange.text.StoredTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayBodyTest {

    private static final List<String> TYPES =
            List.of("PING_FEDERATE", "API_GATEWAY_INTEGRATION", "LDAP", "RADIUS", "PING_INTELLIGENCE", "AUTHORIZE");
    private static final ErrorDetail NO_APPLICATIONS = ErrorDetail.invalid(
            "applications", "Must be client ids of this realm, without ##. A gateway is not an application.");
    private static final Gateway BOUND = new Gateway(
            "g1",
            "before",
            "was here",
            GatewayType.LDAP,
            false,
            new NameList(List.of("billing")),
            StoredTime.NONE,
            StoredTime.NONE);
    private static final Gateway IMPORTED = imported(new NameList(List.of("nobody", "shop")));

    @Test
    void readsEveryMember() {
        GatewayDraft draft = draft("{'name':'Edge','description':'DMZ','type':'PING_FEDERATE','enabled':true,"
                + "'applications':['billing','shop']}");
        assertThat(draft)
                .isEqualTo(
                        new GatewayDraft("Edge", "DMZ", GatewayType.PING_FEDERATE, true, List.of("billing", "shop")));
    }

    @Test
    void needsNeitherDescriptionNorApplications() {
        assertThat(draft("{'name':'Edge','type':'LDAP','enabled':false}"))
                .isEqualTo(new GatewayDraft("Edge", null, GatewayType.LDAP, false, null));
    }

    @Test
    void takesANullDescriptionAsNone() {
        assertThat(draft("{'name':'Edge','type':'LDAP','enabled':false,'description':null}")
                        .description())
                .isNull();
    }

    @Test
    void ignoresMembersThatItDoesNotKnow() {
        assertThat(draft("{'name':'Edge','type':'LDAP','enabled':true,'id':5,'bindDN':{'x':[1]}}")
                        .name())
                .isEqualTo("Edge");
    }

    @ParameterizedTest
    @EnumSource
    void knowsEveryType(GatewayType type) {
        assertThat(draft("{'name':'Edge','type':'" + type + "','enabled':true}").type())
                .isEqualTo(type);
    }

    @Test
    void namesEveryFaultAtOnce() {
        Rejected.asInvalid(
                () -> draft("{'name':5,'description':[],'type':'X','enabled':'true','applications':'shop'}"),
                ErrorDetail.invalid("name", "Must be a string."),
                ErrorDetail.invalid("description", "Must be a string."),
                ErrorDetail.notOneOf("type", TYPES),
                ErrorDetail.invalid("enabled", "Must be true or false."),
                ErrorDetail.invalid("applications", "Must be a list of strings."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'name':null,'type':null,'enabled':null}"})
    void requiresNameTypeAndSwitch(String body) {
        Rejected.asInvalid(
                () -> draft(body),
                ErrorDetail.required("name"),
                ErrorDetail.required("type"),
                ErrorDetail.required("enabled"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ldap", "LDAP ", ""})
    void acceptsATypeOnlyExactlyAsWritten(String type) {
        Rejected.asInvalid(
                () -> draft("{'name':'Edge','type':'" + type + "','enabled':true}"),
                ErrorDetail.notOneOf("type", TYPES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "'yes'", "{}"})
    void acceptsOnlyABooleanForTheSwitch(String enabled) {
        Rejected.asInvalid(
                () -> draft("{'name':'Edge','type':'LDAP','enabled':" + enabled + "}"),
                ErrorDetail.invalid("enabled", "Must be true or false."));
    }

    @Test
    void rejectsANameAndADescriptionThatBreakTheRules() {
        Rejected.asInvalid(
                () -> draft("{'name':'a,b','description':'\\u0000','type':'LDAP','enabled':true}"),
                ErrorDetail.invalid(
                        "name",
                        "Must not contain U+002C (COMMA). Letters, marks, digits, spaces and . ' _ - / are allowed."),
                ErrorDetail.invalid(
                        "description", "Must not contain control characters other than line breaks and tabs."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"['nobody']", "['billing','nobody']", "['']", "['\\u0000']"})
    void rejectsApplicationsThatAreNoClientsOfTheRealm(String applications) {
        Rejected.asInvalid(
                () -> draft("{'name':'Edge','type':'LDAP','enabled':true,'applications':"
                        + applications.replace("\"", "'") + "}"),
                NO_APPLICATIONS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bil##ling", "trail#", "#trail", " trail", "trail ", "\\n"})
    void rejectsAmbiguousApplications(String application) {
        Rejected.asInvalid(
                () -> draft(
                        "{'name':'Edge','type':'LDAP','enabled':true,'applications':['shop','" + application + "']}"),
                ErrorDetail.invalid(
                        "applications",
                        "Must not begin or end with # or a space, or contain ##,"
                                + " which separates the stored client ids."));
    }

    @Test
    void acceptsApplicationsWithASingleHashAndWithCommas() {
        assertThat(draft("{'name':'Edge','type':'LDAP','enabled':true,'applications':['a#1','b,c','d e']}")
                        .applications())
                .containsExactly("a#1", "b,c", "d e");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "'billing'", "[1]", "['billing',null]", "{}"})
    void rejectsApplicationsThatAreNoListOfStrings(String applications) {
        Rejected.asInvalid(
                () -> draft("{'name':'Edge','type':'LDAP','enabled':true,'applications':" + applications + "}"),
                ErrorDetail.invalid("applications", "Must be a list of strings."));
    }

    @Test
    void countsAnApplicationOnce() {
        assertThat(draft("{'name':'Edge','type':'LDAP','enabled':true,'applications':['shop','billing','shop']}")
                        .applications())
                .containsExactly("shop", "billing");
    }

    @Test
    void replacesEverythingExceptTheType() {
        assertThat(replacement("{'name':'after','type':'LDAP','enabled':true,'applications':['shop']}"))
                .isEqualTo(new GatewayDraft("after", null, GatewayType.LDAP, true, List.of("shop")));
    }

    @Test
    void rejectsAnotherType() {
        Rejected.asInvalid(
                () -> replacement("{'name':'after','type':'RADIUS','enabled':true}"),
                ErrorDetail.invalid("type", "Cannot be changed."));
    }

    @Test
    void keepsTheApplicationsIfTheReplacementOmitsThem() {
        assertThat(replacement("{'name':'after','type':'LDAP','enabled':true}").applications())
                .isNull();
    }

    @Test
    void isOpenedByAnEmptyListOnly() {
        assertThat(replacement("{'name':'after','type':'LDAP','enabled':true,'applications':[]}")
                        .applications())
                .isEmpty();
    }

    /** Keycloak, an import or a deletion of a client left these values. */
    @Test
    void acceptsEveryValueThatTheGatewayHasAlready() {
        assertThat(replacement(
                        IMPORTED,
                        "{'name':'Edge (Frankfurt)','description':'bell\\u0007','type':'LDAP','enabled':false,"
                                + "'applications':['nobody','shop']}"))
                .isEqualTo(new GatewayDraft("Edge (Frankfurt)", "bell\u0007", GatewayType.LDAP, false, null));
    }

    @Test
    void acceptsNoOtherValueOfThatKind() {
        Rejected.asInvalid(
                () -> replacement(
                        IMPORTED, "{'name':'Edge (1)','description':'\\u0007','type':'LDAP','enabled':false}"),
                ErrorDetail.invalid(
                        "name",
                        "Must not contain U+0028 (LEFT PARENTHESIS)."
                                + " Letters, marks, digits, spaces and . ' _ - / are allowed."),
                ErrorDetail.invalid(
                        "description", "Must not contain control characters other than line breaks and tabs."));
    }

    @Test
    void acceptsTheStoredValuesOfAnotherGatewayForNoNewOne() {
        Rejected.asInvalid(
                () -> draft("{'name':'Edge(Frankfurt)','type':'LDAP','enabled':true,'applications':['nobody']}"),
                ErrorDetail.invalid(
                        "name",
                        "Must not contain U+0028 (LEFT PARENTHESIS)."
                                + " Letters, marks, digits, spaces and . ' _ - / are allowed."),
                NO_APPLICATIONS);
    }

    @Test
    void keepsADeletedApplicationNextToNewOnes() {
        assertThat(replacement(
                                IMPORTED,
                                "{'name':'after','type':'LDAP','enabled':true,'applications':['nobody','billing']}")
                        .applications())
                .containsExactly("nobody", "billing");
        assertThat(replacement(IMPORTED, "{'name':'after','type':'LDAP','enabled':true,'applications':['shop']}")
                        .applications())
                .containsExactly("shop");
    }

    @Test
    void acceptsNoDeletedApplicationThatTheGatewayDoesNotHave() {
        Rejected.asInvalid(
                () -> replacement("{'name':'after','type':'LDAP','enabled':true,'applications':['billing','nobody']}"),
                NO_APPLICATIONS);
    }

    @Test
    void leavesAnAmbiguousListAsItIsButPutsNothingNextToIt() {
        Gateway ambiguous = imported(new NameList(List.of("one###two")));
        assertThat(replacement(ambiguous, "{'name':'after','type':'LDAP','enabled':true,'applications':['one###two']}")
                        .applications())
                .isNull();
        Rejected.asInvalid(
                () -> replacement(
                        ambiguous, "{'name':'after','type':'LDAP','enabled':true,'applications':['one###two','shop']}"),
                ErrorDetail.invalid(
                        "applications",
                        "Must not begin or end with # or a space, or contain ##,"
                                + " which separates the stored client ids."));
    }

    private static Gateway imported(NameList applications) {
        return new Gateway(
                "g1",
                "Edge (Frankfurt)",
                "bell\u0007",
                GatewayType.LDAP,
                true,
                applications,
                StoredTime.NONE,
                StoredTime.NONE);
    }

    private static GatewayDraft replacement(Gateway before, String body) {
        return new GatewayBody(Bodies.of(body), GatewayBodyTest::isClientId).replacing(before);
    }

    private static GatewayDraft draft(String body) {
        return new GatewayBody(Bodies.of(body), GatewayBodyTest::isClientId).draft();
    }

    private static GatewayDraft replacement(String body) {
        return replacement(BOUND, body);
    }

    private static boolean isClientId(String clientId) {
        return !clientId.equals("nobody") && !clientId.isEmpty();
    }
}
