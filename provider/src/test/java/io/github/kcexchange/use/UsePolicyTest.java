// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.claim.TokenMarks;
import io.github.kcexchange.claim.TokenOrigin;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class UsePolicyTest {

    private static final String NAME = "the-door";

    /** One use that the policy allows until a test changes it. */
    private DoorKind kind = DoorKind.ADMINISTRATION;

    private TokenOrigin origin = TokenOrigin.APPLICATION;
    private boolean ofGateway;
    private boolean delegated;
    private boolean restricted;
    private boolean valid = true;
    private boolean proven = true;
    private Set<String> audience = Set.of(NAME);
    private boolean exceedsApplication;
    private boolean actorsAllowed;

    static Stream<DoorKind> doorsOfKeycloak() {
        return Arrays.stream(DoorKind.values()).filter(DoorKind::opensKeycloak);
    }

    static Stream<DoorKind> everyDoorButIssuing() {
        return Arrays.stream(DoorKind.values()).filter(kind -> !kind.issuesAnything());
    }

    @ParameterizedTest
    @MethodSource("everyDoorButIssuing")
    void aValidTokenThatNamesTheDoorOpensIt(DoorKind any) {
        kind = any;
        assertThat(denial()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DoorKind.class)
    void aTokenOfKeycloaksOwnIsLeftToKeycloakAtEveryDoor(DoorKind any) {
        kind = any;
        origin = null;
        audience = Set.of();
        assertThat(denial()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyDoorButIssuing")
    void aTokenThatHasEndedOpensNothing(DoorKind any) {
        kind = any;
        valid = false;
        assertThat(denial()).contains(Denial.ENDED);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "USERINFO",
                "ADMINISTRATION",
                "CLIENT_REGISTRATION",
                "ACCOUNT",
                "PROTECTION",
                "BROKER",
                "SHARED_SIGNALS",
                "OTHER_RESOURCE"
            })
    void aTokenThatIsBoundToACertificateOpensNothingWithoutIt(DoorKind any) {
        kind = any;
        proven = false;
        assertThat(denial()).contains(Denial.UNPROVEN);
    }

    /** The exchange compares the certificate itself, and a resource server does not have that of the holder. */
    @ParameterizedTest
    @EnumSource(names = {"EXCHANGE", "INTROSPECTION", "END_OF_SESSION", "PUBLIC"})
    void whereItsHolderDoesNotPresentItABoundTokenNeedsNoCertificate(DoorKind any) {
        kind = any;
        proven = false;
        assertThat(denial()).isEmpty();
    }

    @Nested
    class KeycloaksOwnGrantsIssueNoTokenFor {

        KeycloaksOwnGrantsIssueNoTokenFor() {
            kind = DoorKind.TOKEN_FOR_TOKEN;
        }

        @ParameterizedTest
        @EnumSource(TokenOrigin.class)
        void anExchangedToken(TokenOrigin any) {
            origin = any;
            assertThat(denial()).contains(Denial.ISSUED_BY_AN_EXCHANGE);
        }

        @Test
        void aTokenThatNamesAGatewayCredential() {
            origin = null;
            ofGateway = true;
            assertThat(denial()).contains(Denial.ISSUED_BY_AN_EXCHANGE);
        }

        @Test
        void aTokenWithActOfWhateverOrigin() {
            delegated = true;
            assertThat(denial()).contains(Denial.CARRIES_DELEGATION);
            origin = null;
            assertThat(denial()).contains(Denial.CARRIES_DELEGATION);
        }

        @Test
        void aTokenWithMayActOfWhateverOrigin() {
            restricted = true;
            assertThat(denial()).contains(Denial.CARRIES_DELEGATION);
            origin = null;
            assertThat(denial()).contains(Denial.CARRIES_DELEGATION);
        }

        @Test
        void theMarksAlone() {
            assertThat(UsePolicy.denialOfIssuingFor(marks())).contains(Denial.ISSUED_BY_AN_EXCHANGE);
            assertThat(UsePolicy.denialOfIssuingFor(TokenMarks.NONE)).isEmpty();
        }
    }

    @Nested
    class VerifiableCredentials {

        VerifiableCredentials() {
            kind = DoorKind.CREDENTIAL_ISSUANCE;
        }

        /** An offer for a credential contains a code for another token. */
        @ParameterizedTest
        @EnumSource(TokenOrigin.class)
        void areNotIssuedForAnExchangedToken(TokenOrigin any) {
            origin = any;
            assertThat(denial()).contains(Denial.ISSUED_BY_AN_EXCHANGE);
        }

        @Test
        void areNotIssuedForATokenThatNamesAGatewayCredential() {
            origin = null;
            ofGateway = true;
            assertThat(denial()).contains(Denial.ISSUED_BY_AN_EXCHANGE);
        }

        @Test
        void areKeycloaksDecisionForAnyOtherToken() {
            origin = null;
            restricted = true;
            assertThat(denial()).isEmpty();
        }
    }

    @Nested
    class TheAudience {

        static Stream<DoorKind> opening() {
            return Arrays.stream(DoorKind.values()).filter(DoorKind::opens);
        }

        static Stream<DoorKind> showing() {
            return Stream.of(DoorKind.EXCHANGE, DoorKind.INTROSPECTION, DoorKind.USERINFO);
        }

        @ParameterizedTest
        @MethodSource("opening")
        void mustNameTheDoor(DoorKind any) {
            kind = any;
            audience = Set.of("another");
            assertThat(denial()).contains(Denial.NOT_IN_AUDIENCE);
            audience = Set.of("another", NAME);
            assertThat(denial()).isEmpty();
        }

        @ParameterizedTest
        @MethodSource("opening")
        void thatIsEmptyNamesNoDoor(DoorKind any) {
            kind = any;
            audience = Set.of();
            assertThat(denial()).contains(Denial.NOT_IN_AUDIENCE);
        }

        @ParameterizedTest
        @MethodSource("showing")
        void isNotCheckedWhereATokenIsOnlyShown(DoorKind any) {
            kind = any;
            audience = Set.of("another");
            assertThat(denial()).isEmpty();
        }

        @ParameterizedTest
        @MethodSource("io.github.kcexchange.use.UsePolicyTest#doorsOfKeycloak")
        void ofAGatewaysOwnTokenMayBeEmptyAtKeycloak(DoorKind any) {
            kind = any;
            origin = TokenOrigin.GATEWAY_CREDENTIAL;
            audience = Set.of();
            assertThat(denial()).isEmpty();
            audience = Set.of("another");
            assertThat(denial()).contains(Denial.NOT_IN_AUDIENCE);
        }

        @Test
        void ofAGatewaysOwnTokenMustNameAnUnlistedDoor() {
            kind = DoorKind.OTHER_RESOURCE;
            origin = TokenOrigin.GATEWAY_CREDENTIAL;
            audience = Set.of();
            assertThat(denial()).contains(Denial.NOT_IN_AUDIENCE);
        }

        @Test
        void ofATokenThatOnlyClaimsAGatewayMustNameTheDoor() {
            origin = null;
            ofGateway = true;
            audience = Set.of();
            assertThat(denial()).contains(Denial.NOT_IN_AUDIENCE);
        }
    }

    @Nested
    class Actors {

        @ParameterizedTest
        @MethodSource("io.github.kcexchange.use.UsePolicyTest#doorsOfKeycloak")
        void stayOutOfKeycloakUnlessTheRealmAllowsThem(DoorKind any) {
            kind = any;
            delegated = true;
            assertThat(denial()).contains(Denial.DELEGATED);
            actorsAllowed = true;
            assertThat(denial()).isEmpty();
        }

        @Test
        void openTheResourcesOfOtherExtensions() {
            kind = DoorKind.OTHER_RESOURCE;
            delegated = true;
            assertThat(denial()).isEmpty();
        }

        @Test
        void namedInMayActAreNotYetActors() {
            restricted = true;
            assertThat(denial()).isEmpty();
        }
    }

    @Nested
    class AnAdministrator {

        @ParameterizedTest
        @MethodSource("io.github.kcexchange.use.UsePolicyTest#doorsOfKeycloak")
        void actsInPersonUnlessTheRealmAllowsOtherwise(DoorKind any) {
            kind = any;
            exceedsApplication = true;
            assertThat(denial()).contains(Denial.ISSUED_FOR_AN_ADMINISTRATOR);
            actorsAllowed = true;
            assertThat(denial()).isEmpty();
        }

        @Test
        void mayBeAGatewayByItself() {
            exceedsApplication = true;
            origin = TokenOrigin.GATEWAY_CREDENTIAL;
            assertThat(denial()).isEmpty();
        }

        @Test
        void isNotMadeByAClaimThatAMapperWrote() {
            exceedsApplication = true;
            ofGateway = true;
            assertThat(denial()).contains(Denial.ISSUED_FOR_AN_ADMINISTRATOR);
        }
    }

    private TokenMarks marks() {
        return new TokenMarks(origin, ofGateway, delegated, restricted);
    }

    private Optional<Denial> denial() {
        Door door = new Door(kind, Set.of(NAME));
        return UsePolicy.denialOf(
                new TokenUse(door, marks(), valid, proven, audience, exceedsApplication, actorsAllowed));
    }
}
