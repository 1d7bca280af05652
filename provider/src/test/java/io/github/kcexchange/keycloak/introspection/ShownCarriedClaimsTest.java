// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.introspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.setup.mapper.Mappings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.representations.AccessToken;

class ShownCarriedClaimsTest {

    private final AccessToken token = new AccessToken();
    private final AccessToken shown = new AccessToken();

    ShownCarriedClaimsTest() {
        token.setOtherClaims("groups", List.of("a", "b"));
        token.setOtherClaims("place", Map.of("country", "CH", "locality", "Basel"));
        token.setOtherClaims("other", "of no mapping");
        token.setEmail("alice@example.org");
        token.subject("alice");
    }

    @Test
    void areThoseOfTheToken() {
        shown.setOtherClaims("groups", "of another mapper");
        show(to("groups"), to("place.country"), to("email"));
        assertThat(shown.getOtherClaims())
                .isEqualTo(Map.of(
                        "groups", List.of("a", "b"), "place", Map.of("country", "CH"), "email", "alice@example.org"));
    }

    @Test
    void areAbsentWhereTheTokenHasNone() {
        show(to("department"), to("place.street"));
        assertThat(shown.getOtherClaims()).isEmpty();
    }

    @Test
    void areAbsentWhereTheMapperDoesNotShowThem() {
        show(Mappings.with(to("groups"), "introspection.token.claim", "false"));
        assertThat(shown.getOtherClaims()).isEmpty();
    }

    @Test
    void areNeverReservedClaims() {
        token.setOtherClaims("act", Map.of("sub", "forged"));
        show(to("sub"), to("act"), to("act.sub"));
        assertThat(shown.getOtherClaims()).isEmpty();
        assertThat(shown.getSubject()).isNull();
    }

    private void show(ProtocolMapperModel... mappers) {
        new ShownCarriedClaims(Mappings.of(mappers)).copy(token, shown);
    }

    private static ProtocolMapperModel to(String target) {
        return Mappings.mapper("subject_token", "anything", target);
    }
}
