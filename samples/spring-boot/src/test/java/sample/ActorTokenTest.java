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

/**
 * The actor token is sent. Without one, Keycloak would take the application as the actor, because may_act names it.
 * Here the actor token belongs to another client.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.security.oauth2.client.registration.goodies.client-id=zillion-deals",
            "spring.security.oauth2.client.registration.goodies.client-secret=demo-only-zillion-deals"
        })
class ActorTokenTest {

    @Autowired
    private TestRestTemplate application;

    @DynamicPropertySource
    static void apis(DynamicPropertyRegistry properties) {
        ApiStub.register(properties);
    }

    @Test
    void anotherClientCannotBeTheActor() {
        String bob = signIn("yankee-coffee", "bob");
        RequestEntity<Void> request = RequestEntity.get("/dob")
                .headers(headers -> headers.setBearerAuth(bob))
                .build();
        assertThat(application.exchange(request, String.class).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }
}
