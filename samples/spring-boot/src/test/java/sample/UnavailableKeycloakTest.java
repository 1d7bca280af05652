// SPDX-License-Identifier: Apache-2.0
package sample;

import static org.assertj.core.api.Assertions.assertThat;
import static sample.DemoRealm.signIn;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.RequestEntity;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service verifies tokens, but the token endpoint does not answer: no server listens on port 1. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.security.oauth2.client.provider.demo.token-uri=http://localhost:1/token")
class UnavailableKeycloakTest {

    @Autowired
    private TestRestTemplate application;

    @DynamicPropertySource
    static void apis(DynamicPropertyRegistry properties) {
        ApiStub.register(properties);
    }

    @Test
    void anExchangeWithoutAnAnswerIsNoRejection() {
        String alice = signIn("xl-delivery", "alice");
        RequestEntity<Void> request = RequestEntity.get("/buzzer")
                .headers(headers -> headers.setBearerAuth(alice))
                .build();
        assertThat(application.exchange(request, String.class).getStatusCode()).isEqualTo(HttpStatus.BAD_GATEWAY);
    }
}
