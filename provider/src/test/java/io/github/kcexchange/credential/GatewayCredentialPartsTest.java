// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential;

import static io.github.kcexchange.credential.Shapes.HEADER;
import static io.github.kcexchange.credential.Shapes.JTI;
import static io.github.kcexchange.credential.Shapes.PAYLOAD;
import static io.github.kcexchange.credential.Shapes.assertRejected;
import static io.github.kcexchange.credential.Shapes.noJsonObjectsOf;

import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the header and the payload of a {@link GatewayCredential} as JSON. */
class GatewayCredentialPartsTest {

    @Nested
    class TheHeader {

        static Stream<String> noHeaders() {
            return noJsonObjectsOf(HEADER);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"alg\":\"RS256\"}",
                    "{\"typ\":\"JWT\"}",
                    "{\"typ\":\"at+jwt\"}",
                    "{\"typ\":\"GatewayCredential\"}",
                    "{\"typ\":\"gateway-credential+JWT\"}",
                    "{\"typ\":\"Gateway-Credential+jwt\"}",
                    "{\"typ\":\"application/gateway-credential+jwt\"}",
                    "{\"typ\":\"gateway-credential+jwt \"}",
                    "{\"typ\":\"\"}",
                    "{\"typ\":null}",
                    "{\"typ\":[\"gateway-credential+jwt\"]}",
                    "{\"typ\":{\"typ\":\"gateway-credential+jwt\"}}",
                    "{\"TYP\":\"gateway-credential+jwt\"}",
                    "{\"header\":{\"typ\":\"gateway-credential+jwt\"}}"
                })
        void namesTheTypeOfAGatewayCredentialExactly(String header) {
            assertRejected(Shapes.withHeader(header));
        }

        @ParameterizedTest
        @MethodSource("noHeaders")
        void isAJsonObject(String header) {
            assertRejected(Shapes.withHeader(header));
        }

        @Test
        void hasItsTypeOnce() {
            assertRejected(Shapes.withHeader("{\"typ\":\"JWT\",\"typ\":\"gateway-credential+jwt\"}"));
            assertRejected(
                    Shapes.withHeader("{\"typ\":\"gateway-credential+jwt\",\"t\\u0079p\":\"gateway-credential+jwt\"}"));
        }

        @Test
        void hasNoDuplicateMemberAnywhere() {
            assertRejected(Shapes.withHeader("{\"typ\":\"gateway-credential+jwt\",\"kid\":\"a\",\"kid\":\"b\"}"));
            assertRejected(Shapes.withHeader("{\"typ\":\"gateway-credential+jwt\",\"x\":{\"a\":1,\"a\":1}}"));
        }
    }

    @Nested
    class ThePayload {

        static Stream<String> noPayloads() {
            return noJsonObjectsOf(PAYLOAD);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"jti\":\"" + JTI + "\"}",
                    "{\"typ\":\"Bearer\",\"jti\":\"" + JTI + "\"}",
                    "{\"typ\":\"gatewayCredential\",\"jti\":\"" + JTI + "\"}",
                    "{\"typ\":\"GatewayCredential \",\"jti\":\"" + JTI + "\"}",
                    "{\"typ\":[\"GatewayCredential\"],\"jti\":\"" + JTI + "\"}",
                    "{\"typ\":null,\"jti\":\"" + JTI + "\"}",
                    "{\"payload\":" + PAYLOAD + "}"
                })
        void namesTheTypeOfAGatewayCredentialExactly(String payload) {
            assertRejected(Shapes.withPayload(payload));
        }

        @ParameterizedTest
        @MethodSource("noPayloads")
        void isAJsonObject(String payload) {
            assertRejected(Shapes.withPayload(payload));
        }

        @Test
        void hasNoDuplicateMemberAnywhere() {
            assertRejected(Shapes.withPayload(PAYLOAD.replace("}", ",\"jti\":\"" + JTI + "\"}")));
            assertRejected(Shapes.withPayload(PAYLOAD.replace("}", ",\"x\":[{\"a\":1,\"a\":1}]}")));
        }
    }
}
