// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.AccessTokenResponse;

class IssuedTokenTest {

    @Test
    void showsTheAudienceAndNeverTheToken() {
        AccessTokenResponse answer = new AccessTokenResponse();
        answer.setToken("secret");
        assertThat(new IssuedToken(answer, List.of("orders"))).hasToString("IssuedToken[orders]");
    }
}
