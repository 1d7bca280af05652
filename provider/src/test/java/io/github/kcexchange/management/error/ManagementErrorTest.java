// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManagementErrorTest {

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
        assertThat(ManagementError.ofStatus(status).body().code()).isEqualTo(code);
    }

    @Test
    void hasPingOnesBody() {
        ErrorBody body = ManagementError.INVALID_DATA.body(
                ErrorDetail.required("name"), ErrorDetail.atMost("x", "Too many.", 5));
        assertThat(Rejected.json(body))
                .isEqualTo(("{'id':'" + body.id() + "','code':'INVALID_DATA','message':'The request could not be"
                                + " completed. One or more validation errors were in the request.','details':["
                                + "{'code':'REQUIRED_VALUE','target':'name','message':'A value is required.'},"
                                + "{'code':'CONSTRAINT_VIOLATION','target':'x','message':'Too many.',"
                                + "'innerError':{'maximumValue':5}}]}")
                        .replace('\'', '"'));
    }

    @Test
    void hasAnIdOfItsOwnEachTime() {
        String first = ManagementError.NOT_FOUND.body().id();
        assertThat(UUID.fromString(first)).hasToString(first);
        assertThat(ManagementError.NOT_FOUND.body().id()).isNotEqualTo(first);
    }

    @Test
    void challengesUnauthorizedRequestsAsPingOnesClientsExpect() {
        assertThat(ManagementError.NOT_AUTHORIZED.body().message())
                .startsWith("The actor attempting to perform the request is not authorized.");
    }
}
