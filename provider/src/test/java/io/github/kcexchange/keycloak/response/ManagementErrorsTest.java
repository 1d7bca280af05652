// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.management.error.ErrorBody;
import io.github.kcexchange.management.error.ManagementError;
import io.github.kcexchange.stub.Stub;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;

class ManagementErrorsTest {

    private static final String OURS = "/admin/realms/demo/pingone/v1/roles";
    private static final OAuth2ErrorRepresentation KEYCLOAKS = new OAuth2ErrorRepresentation("HTTP", null);

    @ParameterizedTest
    @CsvSource({"400,INVALID_REQUEST", "401,ACCESS_FAILED", "404,NOT_FOUND", "500,UNEXPECTED_ERROR"})
    void giveKeycloaksAnswersTheBodyOfThisApi(int status, String code) {
        SentResponse response = answered(OURS, status, KEYCLOAKS);
        assertThat(response.entity()).isInstanceOfSatisfying(ErrorBody.class, body -> {
            assertThat(body.code()).isEqualTo(code);
            assertThat(body.details()).isEmpty();
        });
        assertThat(response.type()).isEqualTo(MediaType.APPLICATION_JSON_TYPE);
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void giveABodyToAnAnswerWithoutOne() {
        assertThat(answered(OURS, 405, null).entity()).isInstanceOf(ErrorBody.class);
    }

    @ParameterizedTest
    @CsvSource({"/v1/roles,'GET, HEAD, OPTIONS'", "/v1/environments/e/gateways/,'GET, HEAD, OPTIONS, POST'"})
    void nameTheAllowedMethodsOfAPath(String path, String allowed) {
        SentResponse response = answered("/admin/realms/demo/pingone" + path, 405, KEYCLOAKS);
        assertThat(response.header("Allow")).isEqualTo(allowed);
        assertThat(response.status()).isEqualTo(405);
    }

    /** Keycloak's router finds a resource by the method before it compares the rest of the path. */
    @Test
    void callAPathWithoutMethodsUnknown() {
        SentResponse response = answered(OURS + "/x/y", 405, KEYCLOAKS);
        assertThat(response.entity())
                .isInstanceOfSatisfying(
                        ErrorBody.class, body -> assertThat(body.code()).isEqualTo("NOT_FOUND"));
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.header("Allow")).isNull();
    }

    @Test
    void nameNoMethodsInAnotherError() {
        assertThat(answered(OURS, 404, KEYCLOAKS).header("Allow")).isNull();
    }

    @Test
    void challengeARequestWithoutAValidBearerToken() {
        assertThat(answered(OURS, 401, KEYCLOAKS).header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answered(OURS, 403, KEYCLOAKS).header("WWW-Authenticate")).isNull();
    }

    @Test
    void leaveThisApisOwnAnswersAlone() {
        ErrorBody own = ManagementError.NOT_FOUND.body();
        assertThat(answered(OURS, 404, own).entity()).isSameAs(own);
    }

    @Test
    void leaveSuccessAlone() {
        assertThat(answered(OURS, 399, KEYCLOAKS).entity()).isSameAs(KEYCLOAKS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/realms/demo/pingone",
                "/admin/realms/demo/pingone/",
                "admin/realms/my realm/pingone/v1/x",
                "/admin/realms/demo/pingone/v1/a\nb"
            })
    void applyToEveryPathOfThisApi(String path) {
        assertThat(answered(path, 404, KEYCLOAKS).entity()).isInstanceOf(ErrorBody.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/realms/pingone",
                "/admin/realms/demo/pingones",
                "/admin/realms/demo/users/pingone",
                "/realms/demo/pingone/demo/as/token",
                "/x/admin/realms/demo/pingone",
                "/admin/realms/a/b/pingone"
            })
    void applyToNoOtherPath(String path) {
        assertThat(answered(path, 404, KEYCLOAKS).entity()).isSameAs(KEYCLOAKS);
    }

    private static SentResponse answered(String path, int status, Object entity) {
        UriInfo uri = Stub.of(UriInfo.class).with("getPath", path).get();
        SentResponse response = new SentResponse(status, entity);
        new ManagementErrors()
                .translate(
                        Stub.of(ContainerRequestContext.class)
                                .with("getUriInfo", uri)
                                .get(),
                        response.context());
        return response;
    }
}
