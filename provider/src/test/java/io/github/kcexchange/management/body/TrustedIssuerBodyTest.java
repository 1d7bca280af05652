// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.issuer.IssuerSettings;
import io.github.kcexchange.issuer.TrustedIssuer;
import io.github.kcexchange.management.error.ErrorDetail;
import io.github.kcexchange.management.error.Rejected;
import io.github.kcexchange.text.StoredTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedIssuerBodyTest {

    private static final String SHORTEST =
            "'name':'Accounting','issuer':'https://issuer.example.com','jwksUrl':'https://issuer.example.com/jwks'";

    private static final IssuerSettings DEFAULTS = new IssuerSettings(
            "Accounting",
            null,
            "https://issuer.example.com",
            "https://issuer.example.com/jwks",
            null,
            null,
            0,
            null,
            true,
            false,
            false,
            false,
            false);

    @Test
    void readsTheExampleOfPingOne() {
        assertThat(settings("{'name':'Issuer - A','description':'My PingFederate server',"
                        + "'issuer':'https://issuer.accounting.com','expRequired':true,'iatRequired':false,"
                        + "'nbfRequired':false,'audiences':['audience-one','audience-two'],"
                        + "'jwksUrl':'https://issuer.example.com/jwks'}"))
                .isEqualTo(new IssuerSettings(
                        "Issuer - A",
                        "My PingFederate server",
                        "https://issuer.accounting.com",
                        "https://issuer.example.com/jwks",
                        null,
                        List.of("audience-one", "audience-two"),
                        0,
                        null,
                        true,
                        false,
                        false,
                        false,
                        false));
    }

    @Test
    void aMemberThatIsAbsentTakesItsDefault() {
        assertThat(settings("{" + SHORTEST + "}")).isEqualTo(DEFAULTS);
        assertThat(settings("{" + SHORTEST + ",'description':null,'clockSkew':null,'expRequired':null}"))
                .isEqualTo(DEFAULTS);
        assertThat(settings("{" + SHORTEST + ",'audiences':[]}")).isEqualTo(DEFAULTS);
        assertThat(settings("{" + SHORTEST + ",'audiences':null}")).isEqualTo(DEFAULTS);
    }

    @Test
    void readsEveryOtherMember() {
        IssuerSettings settings =
                settings("{" + SHORTEST + ",'clockSkew':60,'maxFutureValidity':3600,'expRequired':false,"
                        + "'iatRequired':true,'nbfRequired':true,'singleUse':true,'trustsActors':true}");
        assertThat(settings.clockSkew()).isEqualTo(60);
        assertThat(settings.maxFutureValidity()).isEqualTo(3600);
        assertThat(settings.expRequired()).isFalse();
        assertThat(settings.iatRequired()).isTrue();
        assertThat(settings.nbfRequired()).isTrue();
        assertThat(settings.singleUse()).isTrue();
        assertThat(settings.trustsActors()).isTrue();
    }

    @Test
    void everyMissingMemberIsNamed() {
        Rejected.asInvalid(
                () -> settings("{}"),
                ErrorDetail.required("name"),
                ErrorDetail.required("issuer"),
                ErrorDetail.required("jwksUrl"));
    }

    static Stream<Arguments> invalidMembers() {
        String skew = "Must be a whole number from 0 to 60.";
        String flag = "Must be true or false.";
        String list = "Must not be blank, contain ##, or begin or end with # or a space.";
        return Stream.of(
                Arguments.of("'clockSkew':61", "clockSkew", skew),
                Arguments.of("'clockSkew':-1", "clockSkew", skew),
                Arguments.of("'clockSkew':1.5", "clockSkew", skew),
                Arguments.of("'clockSkew':'5'", "clockSkew", skew),
                Arguments.of("'clockSkew':99999999999", "clockSkew", skew),
                Arguments.of(
                        "'maxFutureValidity':0", "maxFutureValidity", "Must be a whole number from 1 to 999999999."),
                Arguments.of("'expRequired':'no'", "expRequired", flag),
                Arguments.of("'iatRequired':1", "iatRequired", flag),
                Arguments.of("'nbfRequired':[]", "nbfRequired", flag),
                Arguments.of("'singleUse':'x'", "singleUse", flag),
                Arguments.of("'trustsActors':{}", "trustsActors", flag),
                Arguments.of("'audiences':'a'", "audiences", "Must be a list of strings."),
                Arguments.of("'audiences':['a##b']", "audiences", list),
                Arguments.of("'audiences':['']", "audiences", list),
                Arguments.of(
                        "'description':'\\u0000'",
                        "description",
                        "Must not contain control characters other than line breaks and tabs."));
    }

    @ParameterizedTest
    @MethodSource("invalidMembers")
    void anInvalidMemberIsRejected(String member, String target, String message) {
        Rejected.asInvalid(() -> settings("{" + SHORTEST + "," + member + "}"), ErrorDetail.invalid(target, message));
    }

    @Test
    void keysAreAtAnAddressOrInTheRequest() {
        Rejected.asInvalid(
                () -> settings("{" + SHORTEST + ",'jwks':'{}'}"),
                ErrorDetail.invalid("jwks", "Send either jwksUrl or jwks."),
                ErrorDetail.invalid("jwks", "Must be a JWK set: a JSON object with a list of keys."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jwks", "jwksUrl"})
    void keysOfAnotherTypeAreNotMissing(String member) {
        Rejected.asInvalid(
                () -> settings("{'name':'A','issuer':'https://a','" + member + "':{'keys':[]}}"),
                ErrorDetail.invalid(member, "Must be a string."));
        Rejected.asInvalid(
                () -> settings("{'name':'A','issuer':'https://a','" + member + "':null}"),
                ErrorDetail.required("jwksUrl"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " https://a", "https://a "})
    void anIssuerWithWhiteSpaceAtItsEndsIsRejected(String issuer) {
        Rejected.asInvalid(
                () -> settings("{'name':'A','issuer':'" + issuer + "','jwksUrl':'https://a/jwks'}"),
                ErrorDetail.invalid("issuer", "Must not be blank, and must not begin or end with white space."));
    }

    @Test
    void aLongTextIsRejected() {
        String name = "n".repeat(256);
        String address = "https://" + "a".repeat(2000);
        Rejected.asInvalid(
                () -> settings("{'name':'" + name + "','issuer':'" + address + "','jwksUrl':'" + address + "'}"),
                ErrorDetail.invalid("jwksUrl", "Must not be longer than 2000 characters."),
                ErrorDetail.invalid("name", "Must not be longer than 255 characters."),
                ErrorDetail.invalid("issuer", "Must not be longer than 2000 characters."));
    }

    @Test
    void anAliasIsOptionalAndPlain() {
        assertThat(alias("{" + SHORTEST + "}")).isNull();
        assertThat(alias("{" + SHORTEST + ",'alias':'partner-1'}")).isEqualTo("partner-1");
        Rejected.asInvalid(
                () -> alias("{" + SHORTEST + ",'alias':'a##b'}"),
                ErrorDetail.invalid(
                        "alias",
                        "Must be 1 to 100 letters, digits, dots, hyphens and underscores,"
                                + " and begin with a letter or a digit."));
    }

    @Test
    void anAliasCannotBeChanged() {
        TrustedIssuer before =
                new TrustedIssuer("id", "partner", false, true, DEFAULTS, StoredTime.NONE, StoredTime.NONE);
        assertThat(new TrustedIssuerBody(Bodies.of("{" + SHORTEST + ",'alias':'partner'}")).replacing(before))
                .isEqualTo(DEFAULTS);
        Rejected.asInvalid(
                () -> new TrustedIssuerBody(Bodies.of("{" + SHORTEST + ",'alias':'other'}")).replacing(before),
                ErrorDetail.invalid("alias", "Cannot be changed."));
    }

    /** Keycloak accepts these values in its own form. */
    private static final IssuerSettings STORED = new IssuerSettings(
            "Accounting ",
            "bell\u0007",
            " https://issuer.example.com",
            "https://issuer.example.com/jwks ",
            null,
            List.of("trail#"),
            120,
            0,
            true,
            false,
            false,
            false,
            false);

    private static final String REPEATED = "'name':'Accounting ','description':'bell\\u0007',"
            + "'issuer':' https://issuer.example.com','jwksUrl':'https://issuer.example.com/jwks ',"
            + "'audiences':['trail#'],'clockSkew':120,'maxFutureValidity':0";

    @Test
    void everyValueThatTheIssuerHasAlreadyIsAccepted() {
        assertThat(replacement(STORED, "{" + REPEATED + "}")).isEqualTo(STORED);
        assertThat(replacement(STORED, "{" + REPEATED + ",'singleUse':true}").singleUse())
                .isTrue();
    }

    @Test
    void noOtherValueOfThatKindIsAccepted() {
        String ends = "Must not be blank, and must not begin or end with white space.";
        Rejected.asInvalid(
                () -> replacement(
                        STORED,
                        "{'name':'Billing ','description':'\\u0007','issuer':' https://a','jwksUrl':'https://a/jwks ',"
                                + "'audiences':['trail#','b'],'clockSkew':119,'maxFutureValidity':-1}"),
                ErrorDetail.invalid("jwksUrl", ends),
                ErrorDetail.invalid("name", ends),
                ErrorDetail.invalid(
                        "description", "Must not contain control characters other than line breaks and tabs."),
                ErrorDetail.invalid("issuer", ends),
                ErrorDetail.invalid("audiences", "Must not be blank, contain ##, or begin or end with # or a space."),
                ErrorDetail.invalid("clockSkew", "Must be a whole number from 0 to 60."),
                ErrorDetail.invalid("maxFutureValidity", "Must be a whole number from 1 to 999999999."));
    }

    @Test
    void theValuesOfAnotherIssuerAreNotAcceptedForANewOne() {
        Rejected.asInvalid(
                () -> settings("{" + SHORTEST + ",'clockSkew':120}"),
                ErrorDetail.invalid("clockSkew", "Must be a whole number from 0 to 60."));
    }

    @Test
    void keysThatTheIssuerHasAlreadyAreAccepted() {
        IssuerSettings keys = new IssuerSettings(
                "Accounting", null, "https://i", null, "{}", null, 0, null, true, false, false, false, false);
        assertThat(replacement(keys, "{'name':'Accounting','issuer':'https://i','jwks':'{}'}"))
                .isEqualTo(keys);
        Rejected.asInvalid(
                () -> replacement(keys, "{'name':'Accounting','issuer':'https://i','jwks':'{ }'}"),
                ErrorDetail.invalid("jwks", "Must be a JWK set: a JSON object with a list of keys."));
    }

    /** An issuer with audiences that cannot be read is shown with an empty list, and accepts no token. */
    @Test
    void anEmptyListOfAudiencesMeansNoListExceptIfItIsStored() {
        IssuerSettings unreadable = new IssuerSettings(
                "Accounting",
                null,
                "https://issuer.example.com",
                "https://issuer.example.com/jwks",
                null,
                List.of(),
                0,
                null,
                true,
                false,
                false,
                false,
                false);
        assertThat(replacement(unreadable, "{" + SHORTEST + ",'audiences':[]}")).isEqualTo(unreadable);
        assertThat(replacement(unreadable, "{" + SHORTEST + "}")).isEqualTo(DEFAULTS);
        assertThat(replacement(DEFAULTS, "{" + SHORTEST + ",'audiences':[]}")).isEqualTo(DEFAULTS);
    }

    @Test
    void anInvalidAliasIsNamedWithAllOtherFaults() {
        Rejected.asInvalid(
                () -> settings("{'name':' ','issuer':'https://a','jwksUrl':'https://a/jwks','alias':'a b'}"),
                ErrorDetail.invalid("name", "Must not be blank, and must not begin or end with white space."),
                ErrorDetail.invalid(
                        "alias",
                        "Must be 1 to 100 letters, digits, dots, hyphens and underscores,"
                                + " and begin with a letter or a digit."));
    }

    private static IssuerSettings replacement(IssuerSettings before, String body) {
        return new TrustedIssuerBody(Bodies.of(body))
                .replacing(new TrustedIssuer("id", "partner", false, true, before, StoredTime.NONE, StoredTime.NONE));
    }

    private static IssuerSettings settings(String body) {
        return new TrustedIssuerBody(Bodies.of(body)).settings();
    }

    private static String alias(String body) {
        return new TrustedIssuerBody(Bodies.of(body)).alias();
    }
}
