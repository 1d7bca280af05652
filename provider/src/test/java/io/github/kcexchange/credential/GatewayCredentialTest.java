// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential;

import static io.github.kcexchange.credential.Shapes.JTI;
import static io.github.kcexchange.credential.Shapes.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the claims and the length of a {@link GatewayCredential}. */
class GatewayCredentialTest {

    @Test
    void theShapeOfACredentialIsReadByItsJti() {
        assertThat(GatewayCredential.read(Shapes.wellFormed())).contains(new GatewayCredential(JTI, null));
    }

    @Test
    void otherClaimsOfACredentialAreNotRead() {
        String header =
                "{\"typ\":\"gateway-credential+jwt\",\"alg\":[],\"kid\":7,\"jku\":\"https://evil\",\"crit\":[\"x\"]}";
        String payload = "{\"iss\":{},\"typ\":\"GatewayCredential\",\"exp\":\"yesterday\",\"jti\":\"" + JTI + "\"}";
        assertThat(GatewayCredential.read(Shapes.of(header, payload))).contains(new GatewayCredential(JTI, null));
    }

    @Nested
    class TheLength {

        @Test
        void mayBe8192Characters() {
            assertThat(GatewayCredential.read(Shapes.ofLength(8192))).isPresent();
        }

        @Test
        void mustNotBe8193Characters() {
            assertRejected(Shapes.ofLength(8193));
        }

        @Test
        void mustNotBeMegabytes() {
            assertRejected(Shapes.ofLength(5_000_000));
            assertRejected("a".repeat(5_000_000));
            assertRejected(".".repeat(5_000_000));
        }
    }

    @Nested
    class TheJti {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"\"",
                    "\"1\"",
                    "1",
                    "true",
                    "null",
                    "[\"" + JTI + "\"]",
                    "{\"jti\":\"" + JTI + "\"}",
                    "\"0A1B2C3D-4E5F-6071-8293-A4B5C6D7E8F9\"",
                    "\"0a1b2c3d4e5f60718293a4b5c6d7e8f9\"",
                    "\"{" + JTI + "}\"",
                    "\"urn:uuid:" + JTI + "\"",
                    "\" " + JTI + "\"",
                    "\"" + JTI + " \"",
                    "\"" + JTI + "\\n\"",
                    "\"" + JTI + JTI + "\"",
                    "\"0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f\"",
                    "\"0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8g9\"",
                    "\"0a1b2c3-d4e5f-6071-8293-a4b5c6d7e8f9\"",
                    "\"../../etc/passwd\"",
                    "\"' or 1=1 --\"",
                    "\"%\""
                })
        void isAUuidInItsOneForm(String json) {
            assertRejected(Shapes.withJti(json));
        }

        @Test
        void mustBeThere() {
            assertRejected(Shapes.withPayload("{\"typ\":\"GatewayCredential\"}"));
        }

        @Test
        void mayBeWrittenWithJsonEscapes() {
            assertThat(GatewayCredential.read(Shapes.withJti("\"\\u0030" + JTI.substring(1) + "\"")))
                    .contains(new GatewayCredential(JTI, null));
        }
    }

    @Nested
    class TheGatewayId {

        @Test
        void isReadIfItIsAUuid() {
            assertThat(gatewayId("\"" + JTI + "\"")).isEqualTo(JTI);
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"\"", "null", "7", "\"edge\"", "\"\\u0000\"", "\"' or 1=1 --\"", "[\"" + JTI + "\"]"})
        void isNotReadIfItIsAnythingElse(String json) {
            assertThat(gatewayId(json)).isNull();
        }

        /** An imported client can have any id. */
        @ParameterizedTest
        @ValueSource(strings = {"edge", "Edge 1", "0A1B2C3D-4E5F-6071-8293-A4B5C6D7E8F9"})
        void isStatedAsAnyText(String text) {
            assertThat(GatewayCredential.gatewayIdIn(credential("\"" + text + "\"")))
                    .contains(text);
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"\"", "null", "7", "[\"edge\"]", "{}"})
        void isNotStatedByAnythingElse(String json) {
            assertThat(GatewayCredential.gatewayIdIn(credential(json))).isEmpty();
        }

        @Test
        void isStatedOnlyByATextWithTheShapeOfACredential() {
            assertThat(GatewayCredential.gatewayIdIn("edge")).isEmpty();
            assertThat(GatewayCredential.gatewayIdIn(
                            Shapes.withPayload("{\"typ\":\"Bearer\",\"jti\":\"" + JTI + "\",\"gatewayId\":\"edge\"}")))
                    .isEmpty();
            assertThat(GatewayCredential.gatewayIdIn(
                            Shapes.withPayload("{\"typ\":\"GatewayCredential\",\"jti\":\"1\",\"gatewayId\":\"edge\"}")))
                    .isEmpty();
        }

        private String gatewayId(String json) {
            return GatewayCredential.read(credential(json)).orElseThrow().gatewayId();
        }

        private String credential(String gatewayId) {
            return Shapes.withPayload(
                    "{\"typ\":\"GatewayCredential\",\"jti\":\"" + JTI + "\",\"gatewayId\":" + gatewayId + "}");
        }
    }
}
