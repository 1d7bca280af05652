// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.setup.mapper.Mappings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;

class CarriedClaimsTest {

    private final AccessToken subject = new AccessToken();
    private final AccessToken actor = new AccessToken();
    private final PresentedClaims both = new PresentedClaims(subject, actor);

    CarriedClaimsTest() {
        subject.issuedFor("shop");
        subject.setEmail("alice@example.org");
        subject.setOtherClaims("department", "radiology");
        subject.setOtherClaims("record", Map.of("ids", List.of(1, 2), "open", true));
        actor.setOtherClaims("department", "agents");
    }

    @Test
    void areReadFromTheTokenThatTheMappingNames() {
        assertThat(carried(both, ofSubject("department", "user"), ofActor("department", "agent")))
                .isEqualTo(Map.of("user", "radiology", "agent", "agents"));
    }

    @Test
    void keepTheirJson() {
        assertThat(carried(both, ofSubject("record", "copy")))
                .isEqualTo(Map.of("copy", Map.of("ids", List.of(1, 2), "open", true)));
        assertThat(carried(both, ofSubject("record.ids", "a.b"))).isEqualTo(Map.of("a", Map.of("b", List.of(1, 2))));
    }

    /** Keycloak keeps the claims that it knows in fields of their own. */
    @Test
    void areAlsoTheClaimsThatKeycloakKnows() {
        assertThat(carried(both, ofSubject("azp", "original_client"), ofSubject("email", "mail")))
                .isEqualTo(Map.of("original_client", "shop", "mail", "alice@example.org"));
    }

    /** The token of another issuer has most of the claims that Keycloak knows among its other claims. */
    @Test
    void ofAnotherIssuersTokenAreThoseOfItsJson() {
        AccessToken foreign = new AccessToken();
        foreign.issuer("https://issuer.example.com").subject("alice-there").audience("us");
        foreign.setOtherClaims("azp", "client-there");
        foreign.setOtherClaims("email", "alice@there.example");
        foreign.setOtherClaims("realm_access", Map.of("roles", List.of("admin")));
        PresentedClaims presented = new PresentedClaims(foreign, foreign);
        assertThat(carried(
                        presented,
                        required(ofSubject("iss", "issuer")),
                        required(ofSubject("sub", "there")),
                        required(ofSubject("azp", "client")),
                        required(ofActor("email", "mail")),
                        required(ofActor("realm_access.roles", "roles"))))
                .isEqualTo(Map.of(
                        "issuer", "https://issuer.example.com",
                        "there", "alice-there",
                        "client", "client-there",
                        "mail", "alice@there.example",
                        "roles", List.of("admin")));
        assertThat(read(presented, required(ofActor("department", "agent"))).missing())
                .isEqualTo("agent");
    }

    @Test
    void areAbsentWithoutAValue() {
        subject.setOtherClaims("none", null);
        ProtocolMapperModel[] mappers = {ofSubject("other", "a"), ofSubject("none", "b"), ofActor("record", "c")};
        assertThat(carried(both, mappers)).isEmpty();
        assertThat(carried(new PresentedClaims(subject, null), ofActor("department", "agent")))
                .isEmpty();
        assertThat(read(both, mappers).missing()).isNull();
    }

    @Test
    void areMissingIfTheyAreRequiredAndHaveNoValue() {
        subject.setOtherClaims("none", null);
        assertThat(read(both, required(ofSubject("other", "a.b"))).missing()).isEqualTo("a.b");
        assertThat(read(both, required(ofSubject("none", "a"))).missing()).isEqualTo("a");
        assertThat(read(new PresentedClaims(subject, null), required(ofActor("department", "agent")))
                        .missing())
                .isEqualTo("agent");
    }

    @Test
    void areNotMissingIfTheyHaveAValue() {
        assertThat(read(both, required(ofSubject("department", "a")), required(ofActor("department", "b")))
                        .missing())
                .isNull();
    }

    /** An empty text, list or object is a value. */
    @Test
    void mayBeEmpty() {
        subject.setOtherClaims("empty", "");
        assertThat(carried(both, required(ofSubject("empty", "copy")))).isEqualTo(Map.of("copy", ""));
    }

    /** An import does not check a mapper. */
    @ParameterizedTest
    @ValueSource(strings = {"act", "sub", "realm_access.roles", "gateway_id"})
    void areNeverWrittenToAReservedClaim(String target) {
        AccessToken token = new AccessToken();
        CarriedClaims carried = read(both, ofSubject("department", target));
        carried.writeToAccessToken(token, false);
        carried.writeToIdToken(token);
        assertThat(token.getOtherClaims()).isEmpty();
        assertThat(token.getSubject()).isNull();
        assertThat(carried.missing()).isNull();
        assertThat(read(both, required(ofSubject("department", target))).missing())
                .isEqualTo(target);
    }

    @Test
    void areWrittenToTheTokensOfTheMappingsSwitches() {
        ProtocolMapperModel onlyId = Mappings.with(ofSubject("department", "a"), "access.token.claim", "false");
        ProtocolMapperModel onlyAccess = Mappings.with(ofSubject("department", "b"), "id.token.claim", "false");
        ProtocolMapperModel light = Mappings.with(ofSubject("department", "c"), "lightweight.claim", "true");
        CarriedClaims carried = read(both, onlyId, onlyAccess, light);
        AccessToken full = new AccessToken();
        carried.writeToAccessToken(full, false);
        assertThat(full.getOtherClaims()).containsOnlyKeys("b", "c");
        AccessToken lightweight = new AccessToken();
        carried.writeToAccessToken(lightweight, true);
        assertThat(lightweight.getOtherClaims()).containsOnlyKeys("c");
        IDToken id = new IDToken();
        carried.writeToIdToken(id);
        assertThat(id.getOtherClaims()).containsOnlyKeys("a", "c");
    }

    /** The requirement is about the exchange, whatever the token has. */
    @Test
    void areMissingEvenIfNoTokenWouldHaveThem() {
        ProtocolMapperModel nowhere = required(ofSubject("other", "a"));
        nowhere.getConfig().put("access.token.claim", "false");
        nowhere.getConfig().put("id.token.claim", "false");
        assertThat(read(both, nowhere).missing()).isEqualTo("a");
    }

    @Test
    void replaceTheClaimOfAnotherMapper() {
        AccessToken token = new AccessToken();
        token.setOtherClaims("department", "of another mapper");
        read(both, ofSubject("department", "department")).writeToAccessToken(token, false);
        assertThat(token.getOtherClaims()).isEqualTo(Map.of("department", "radiology"));
    }

    @Test
    void theDescriptionOfTheTokensHasNoClaim() {
        subject.id("1");
        assertThat(both).hasToString("PresentedClaims[1]");
    }

    private static CarriedClaims read(PresentedClaims presented, ProtocolMapperModel... mappers) {
        return CarriedClaims.read(Mappings.of(mappers), presented);
    }

    private static Map<String, Object> carried(PresentedClaims presented, ProtocolMapperModel... mappers) {
        AccessToken token = new AccessToken();
        read(presented, mappers).writeToAccessToken(token, false);
        return new HashMap<>(token.getOtherClaims());
    }

    private static ProtocolMapperModel ofSubject(String claim, String target) {
        return Mappings.mapper("subject_token", claim, target);
    }

    private static ProtocolMapperModel ofActor(String claim, String target) {
        return Mappings.mapper("actor_token", claim, target);
    }

    private static ProtocolMapperModel required(ProtocolMapperModel mapper) {
        return Mappings.with(mapper, "exchanged.token.claim.required", "true");
    }
}
