// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.common.Profile;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakUriInfo;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;
import org.keycloak.urls.HostnameProvider;
import org.keycloak.urls.UrlType;
import org.keycloak.utils.KeycloakSessionUtil;

class DpopProofErrorsTest {

    /** Keycloak rejects this proof before it reads a key. */
    private static final String NO_PROOF = "no proof";

    private final RejectedExchange sent = new RejectedExchange();

    DpopProofErrorsTest() {
        // Keycloak reads the enabled features, which are not initialized in a test.
        Profile.defaults();
        HttpHeaders headers = Stub.of(HttpHeaders.class)
                .calling("getHeaderString", name -> name.get(0).equals("DPoP") ? NO_PROOF : null)
                .get();
        sent.httpRequest.with("getHttpHeaders", headers).with("getHttpMethod", "POST");
        sent.context.with("getClient", RejectedExchange.client("switched-on"));
        sent.rejected.setError("invalid_request");
        sent.rejected.setErrorDescription("DPoP header verification failure");
    }

    @AfterEach
    void theRequestEnds() {
        KeycloakSessionUtil.setKeycloakSession(null);
    }

    @ParameterizedTest
    @CsvSource({
        "DPoP HTTP URL mismatch, DPoP HTTP URL mismatch",
        "Invalid or missing type in DPoP header: JWT, Invalid or missing type in DPoP header",
        "Invalid or missing type in DPoP header: a:b \"c\", Invalid or missing type in DPoP header",
        "Unsupported DPoP algorithm: HS256, Unsupported DPoP algorithm",
        "DPoP verification failure: org.example.Failure: text, DPoP verification failure"
    })
    void theDescriptionRepeatsNothingOfTheProof(String ofKeycloak, String description) {
        assertThat(DpopProofErrors.withoutInput(ofKeycloak)).isEqualTo(description);
    }

    @Test
    void aWrongProofOfAnExchangeIsAnInvalidProof() {
        theProofCanBeVerified();
        assertThat(answered().entity()).isInstanceOfSatisfying(OAuth2ErrorRepresentation.class, error -> {
            assertThat(error.getError()).isEqualTo("invalid_dpop_proof");
            assertThat(error.getErrorDescription()).isEqualTo("DPoP header verification failure");
        });
    }

    @Test
    void anErrorOfAnotherCauseStaysUnchangedAlsoWithAWrongProof() {
        theProofCanBeVerified();
        sent.rejected.setErrorDescription("duplicated parameter");
        sent.assertThatKeycloaksAnswerIsUnchanged(answered());
    }

    /** Keycloak stores a verified proof as used. The test fails if a proof is verified, because it has no URI. */
    @Test
    void noProofOfAnotherGrantIsVerified() {
        sent.form.putSingle("grant_type", "client_credentials");
        sent.assertThatKeycloaksAnswerIsUnchanged(answered());
    }

    @Test
    void noProofIsVerifiedWithoutKeycloaksFeature() {
        Map<Profile.Feature, Boolean> features =
                new HashMap<>(Profile.defaults().getFeatures());
        features.put(Profile.Feature.DPOP, false);
        Profile.init(Profile.ProfileName.DEFAULT, features);
        try {
            sent.assertThatKeycloaksAnswerIsUnchanged(answered());
        } finally {
            Profile.defaults();
        }
    }

    private SentResponse answered() {
        SentResponse response = new SentResponse(400, sent.rejected);
        new DpopProofErrors().translate(sent.request("POST", null), response.context());
        return response;
    }

    private void theProofCanBeVerified() {
        UriInfo uri = Stub.of(UriInfo.class)
                .with("getAbsolutePath", URI.create("https://id.example/token"))
                .get();
        HostnameProvider hostname = Stub.of(HostnameProvider.class)
                .with("getBaseUri", URI.create("https://id.example/"))
                .get();
        KeycloakSession session =
                Stub.of(KeycloakSession.class).with("getProvider", hostname).get();
        sent.httpRequest.with("getUri", uri);
        sent.context.with("getUri", new KeycloakUriInfo(session, UrlType.FRONTEND, uri));
    }
}
