// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.GatewayInARealm;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A payload that has a member twice (RFC 7519, section 4). */
class RepeatedMembersTest {

    @Test
    void theLastOneAppliesToTheCheckAndToTheClaims() {
        ExternalToken token = ExternalToken.read(GatewayInARealm.text(
                        "{\"alg\":\"RS256\"}",
                        "{\"iss\":\"https://a\",\"sub\":\"alice\",\"exp\":1,\"act\":{\"sub\":\"x\"},\"iss\":\"https://b\","
                                + "\"sub\":\"bob\",\"exp\":2,\"act\":{\"sub\":\"y\"}}"))
                .orElseThrow();
        assertThat(token.registered().getIssuer()).isEqualTo("https://b");
        assertThat(token.registered().getSubject()).isEqualTo("bob");
        assertThat(token.registered().getExp()).isEqualTo(2);
        assertThat(token.claims())
                .containsEntry("iss", "https://b")
                .containsEntry("sub", "bob")
                .containsEntry("exp", 2)
                .containsEntry("act", Map.of("sub", "y"));
        assertThat(token.asAccessToken(null).getOtherClaims()).containsOnlyKeys("act");
    }
}
