// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Assertions on rejections of the management API. */
public final class Rejected {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Rejected() {}

    /** Asserts that it is rejected as invalid data, for exactly these details. */
    public static void asInvalid(ThrowingCallable request, ErrorDetail... details) {
        ManagementException rejection = catchThrowableOfType(ManagementException.class, request);
        assertThat(rejection).isNotNull();
        assertThat(rejection.status()).isEqualTo(400);
        assertThat(rejection.body().code()).isEqualTo("INVALID_DATA");
        assertThat(rejection.body().details()).isEqualTo(Arrays.asList(details));
    }

    public static String json(Object view) {
        try {
            return JSON.writeValueAsString(view);
        } catch (JsonProcessingException notSerializable) {
            throw new AssertionError(notSerializable);
        }
    }
}
