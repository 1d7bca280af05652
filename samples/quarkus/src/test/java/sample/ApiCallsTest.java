// SPDX-License-Identifier: Apache-2.0
package sample;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sample.DemoRealm.claims;
import static sample.DemoRealm.idToken;
import static sample.DemoRealm.ownToken;
import static sample.DemoRealm.signIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Needs a Keycloak with the demo realm at {@code KEYCLOAK_URL}, for example that of {@code ./demo}. */
@QuarkusTest
@QuarkusTestResource(ApiStub.class)
class ApiCallsTest {

    @Test
    void impersonationKeepsTheUserAndNamesNoActor() {
        String alice = signIn("xl-delivery", "alice");
        JsonPath issued = claimsAt("/buzzer", alice);
        assertEquals(claims(alice).getString("sub"), issued.getString("sub"));
        assertEquals("buzzer", issued.getString("aud"));
        assertEquals("address", issued.getString("azp"));
        assertNull(issued.get("act"));
        assertThatItExpiresInTime(issued, alice);
    }

    @Test
    void delegationNamesTheActor() {
        String bob = signIn("yankee-coffee", "bob");
        JsonPath issued = claimsAt("/dob", bob);
        assertEquals(claims(bob).getString("sub"), issued.getString("sub"));
        assertEquals("dob", issued.getString("aud"));
        assertEquals("goodies", issued.getString("azp"));
        assertEquals("goodies", issued.getString("act.sub"));
        assertThatItExpiresInTime(issued, bob);
    }

    @Test
    void eachSessionOfAUserGetsTokensOfItsOwn() {
        String first = signIn("xl-delivery", "alice");
        String second = signIn("xl-delivery", "alice");
        assertNotEquals(claims(first).getString("sid"), claims(second).getString("sid"));
        assertEquals(claims(first).getString("sid"), claimsAt("/buzzer", first).getString("sid"));
        assertEquals(claims(second).getString("sid"), claimsAt("/buzzer", second).getString("sid"));
    }

    @Test
    void aTokenForAnotherApplicationIsRejected() {
        call("/buzzer", ownToken("zillion-deals")).statusCode(401);
    }

    @Test
    void anIdTokenForTheSameApplicationIsRejected() {
        String idToken = idToken("address", signIn("xl-delivery", "alice"));
        assertEquals("address", claims(idToken).getString("aud"));
        call("/buzzer", idToken).statusCode(401);
    }

    @Test
    void aRejectedExchangeIsForbidden() {
        // The token is addressed to the application address, so goodies may not exchange it.
        String answer = call("/dob", signIn("xl-delivery", "alice"))
                .statusCode(403)
                .extract()
                .asString();
        assertEquals("The exchange is rejected.", answer);
    }

    private static void assertThatItExpiresInTime(JsonPath issued, String subjectToken) {
        long lifetime = issued.getLong("exp") - issued.getLong("iat");
        assertTrue(lifetime > 0 && lifetime <= 300);
        assertTrue(issued.getLong("exp") <= claims(subjectToken).getLong("exp"));
    }

    private static JsonPath claimsAt(String path, String token) {
        return call(path, token).statusCode(200).extract().jsonPath();
    }

    private static ValidatableResponse call(String path, String token) {
        return given().auth().oauth2(token).get(path).then();
    }
}
