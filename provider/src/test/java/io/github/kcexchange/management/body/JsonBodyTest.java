// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.management.error.ErrorDetail;
import io.github.kcexchange.management.error.Rejected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

    private static final String MALFORMED = "Must be one well-formed JSON object without repeated members.";

    @Test
    void readsAnObject() {
        assertThat(JsonBody.required(body("{\"name\":\"a\"}")).requiredText("name"))
                .contains("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"a\":1,}",
                "{\"a\":1} x",
                "{} {}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":{\"b\":1,\"b\":1}}",
                "{'a':1}",
                "{\"a\":01}",
                "x"
            })
    void rejectsATextThatIsNotOneWellFormedObject(String body) {
        Rejected.asInvalid(() -> JsonBody.required(body(body)), ErrorDetail.invalid("body", MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "5", "\"{}\"", " "})
    void rejectsJsonThatIsNoObject(String body) {
        Rejected.asInvalid(() -> JsonBody.required(body(body)), ErrorDetail.invalid("body", "Must be a JSON object."));
    }

    @Test
    void rejectsNestingThatWouldExhaustTheStack() {
        String deep = "{\"a\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}";
        Rejected.asInvalid(() -> JsonBody.required(body(deep)), ErrorDetail.invalid("body", MALFORMED));
    }

    @Test
    void rejectsBytesThatAreNotUtf8() {
        byte[] latin1 = "{\"name\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        Rejected.asInvalid(
                () -> JsonBody.required(new ByteArrayInputStream(latin1)), ErrorDetail.invalid("body", MALFORMED));
    }

    @Test
    void readsABodyOfTheMaximumLengthAndRejectsOneByteMore() {
        String longest = "{\"a\":\"" + "x".repeat(JsonBody.LIMIT - 8) + "\"}";
        assertThat(JsonBody.required(body(longest)).requiredText("a")).isPresent();
        Rejected.asInvalid(
                () -> JsonBody.required(body(longest + " ")),
                ErrorDetail.invalid("body", "Must not be longer than 65536 bytes."));
    }

    @Test
    void rejectsABodyThatCannotBeReadCompletely() {
        InputStream broken = new SequenceInputStream(body("{"), InputStream.nullInputStream()) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                throw new IOException("connection reset");
            }
        };
        Rejected.asInvalid(() -> JsonBody.required(broken), ErrorDetail.invalid("body", "The body is incomplete."));
    }

    @Test
    void requiresABodyWhereOneIsNeeded() {
        Rejected.asInvalid(() -> JsonBody.required(body("")), ErrorDetail.required("body"));
    }

    @Test
    void takesNoBodyAsNoMembersWhereNoneIsNeeded() {
        assertThat(JsonBody.optional(body("")).optionalText("expiresAt")).isEmpty();
    }

    @Test
    void rejectsAMalformedBodyEvenWhereNoneIsNeeded() {
        Rejected.asInvalid(() -> JsonBody.optional(body("{")), ErrorDetail.invalid("body", MALFORMED));
    }

    private static InputStream body(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
