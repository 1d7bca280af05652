// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.api.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {

    @ParameterizedTest
    @CsvSource({
        "400,INVALID_REQUEST",
        "401,ACCESS_FAILED",
        "403,ACCESS_FAILED",
        "404,NOT_FOUND",
        "405,INVALID_REQUEST",
        "406,INVALID_REQUEST",
        "409,REQUEST_FAILED",
        "415,INVALID_REQUEST",
        "500,UNEXPECTED_ERROR",
        "503,UNEXPECTED_ERROR"
    })
    void givesKeycloaksStatusesPingOnesCodes(int status, String code) {
        assertThat(Fault.ofStatus(status).body().code()).isEqualTo(code);
    }

    @Test
    void hasPingOnesBody() {
        ErrorBody body = Fault.INVALID_DATA.body(ErrorDetail.required("name"), ErrorDetail.atMost("x", "Too many.", 5));
        assertThat(Refused.json(body))
                .isEqualTo(("{'id':'" + body.id() + "','code':'INVALID_DATA','message':'The request could not be"
                                + " completed. One or more validation errors were in the request.','details':["
                                + "{'code':'REQUIRED_VALUE','target':'name','message':'A value is required.'},"
                                + "{'code':'CONSTRAINT_VIOLATION','target':'x','message':'Too many.',"
                                + "'innerError':{'maximumValue':5}}]}")
                        .replace('\'', '"'));
    }

    @Test
    void hasAnIdOfItsOwnEachTime() {
        String first = Fault.NOT_FOUND.body().id();
        assertThat(UUID.fromString(first)).hasToString(first);
        assertThat(Fault.NOT_FOUND.body().id()).isNotEqualTo(first);
    }

    @Test
    void saysToTheUnauthorizedWhatPingOnesClientsLookFor() {
        assertThat(Fault.NOT_AUTHORIZED.body().message())
                .startsWith("The actor attempting to perform the request is not authorized.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/realms/demo/pingone",
                "/admin/realms/demo/pingone/",
                "admin/realms/my realm/pingone/v1/roles"
            })
    void isGivenToErrorsAroundThisApi(String path) {
        assertThat(ManagementErrors.isOurs(path)).isTrue();
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
    void isNotGivenToKeycloaksOwnErrors(String path) {
        assertThat(ManagementErrors.isOurs(path)).isFalse();
    }
}
