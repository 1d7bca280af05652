// SPDX-License-Identifier: Apache-2.0
package sample;

import static org.assertj.core.api.Assertions.assertThat;
import static sample.DemoRealm.claims;
import static sample.DemoRealm.idToken;
import static sample.DemoRealm.ownToken;
import static sample.DemoRealm.signIn;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Needs a Keycloak with the demo realm at {@code KEYCLOAK_URL}, for example that of {@code ./demo}. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ExchangeApplicationTest {

    @Autowired
    private TestRestTemplate application;

    @DynamicPropertySource
    static void apis(DynamicPropertyRegistry properties) {
        ApiStub.register(properties);
    }

    @Test
    void impersonationKeepsTheUserAndNamesNoActor() {
        String alice = signIn("xl-delivery", "alice");
        JsonNode issued = claimsAt("/buzzer", alice);
        assertThat(issued.path("sub")).isEqualTo(claims(alice).path("sub"));
        assertThat(issued.path("aud").textValue()).isEqualTo("buzzer");
        assertThat(issued.path("azp").textValue()).isEqualTo("address");
        assertThat(issued.has("act")).isFalse();
        assertThatItExpiresInTime(issued, alice);
    }

    @Test
    void delegationNamesTheActor() {
        String bob = signIn("yankee-coffee", "bob");
        JsonNode issued = claimsAt("/dob", bob);
        assertThat(issued.path("sub")).isEqualTo(claims(bob).path("sub"));
        assertThat(issued.path("aud").textValue()).isEqualTo("dob");
        assertThat(issued.path("azp").textValue()).isEqualTo("goodies");
        assertThat(issued.path("act").path("sub").textValue()).isEqualTo("goodies");
        assertThatItExpiresInTime(issued, bob);
    }

    @Test
    void eachSessionOfAUserGetsTokensOfItsOwn() {
        String first = signIn("xl-delivery", "alice");
        String second = signIn("xl-delivery", "alice");
        assertThat(claims(first).path("sid")).isNotEqualTo(claims(second).path("sid"));
        assertThat(claimsAt("/buzzer", first).path("sid"))
                .isEqualTo(claims(first).path("sid"));
        assertThat(claimsAt("/buzzer", second).path("sid"))
                .isEqualTo(claims(second).path("sid"));
    }

    @Test
    void aTokenForAnotherApplicationIsRejected() {
        assertThat(call("/buzzer", ownToken("zillion-deals")).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void anIdTokenForTheSameApplicationIsRejected() {
        String idToken = idToken("address", signIn("xl-delivery", "alice"));
        assertThat(claims(idToken).path("aud").textValue()).isEqualTo("address");
        assertThat(call("/buzzer", idToken).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void aRejectedExchangeIsForbidden() {
        // The token is addressed to the application address, so goodies may not exchange it.
        ResponseEntity<JsonNode> answer = call("/dob", signIn("xl-delivery", "alice"));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(answer.getBody().path("detail").textValue()).isEqualTo("The exchange is rejected: invalid_request");
    }

    private static void assertThatItExpiresInTime(JsonNode issued, String subjectToken) {
        long expiry = issued.path("exp").longValue();
        assertThat(expiry - issued.path("iat").longValue()).isBetween(1L, 300L);
        assertThat(expiry).isLessThanOrEqualTo(claims(subjectToken).path("exp").longValue());
    }

    private JsonNode claimsAt(String path, String token) {
        ResponseEntity<JsonNode> answer = call(path, token);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        return answer.getBody();
    }

    private ResponseEntity<JsonNode> call(String path, String token) {
        return application.exchange(
                RequestEntity.get(path)
                        .headers(headers -> headers.setBearerAuth(token))
                        .build(),
                JsonNode.class);
    }
}
