// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.kcexchange.credential.GatewayCredential;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A gateway credential, in any shape. */
class GatewayCredentialFuzzTest {

    @FuzzTest(maxDuration = "20s")
    void aCredentialHasTheShapeOfOneOrNone(FuzzedDataProvider data) {
        String header = data.consumeString(80);
        String text = encoded(header) + '.' + encoded(data.consumeRemainingAsString()) + ".c2ln";
        assertThat(GatewayCredential.read(header)).isEmpty();
        GatewayCredential.read(text)
                .ifPresent(credential ->
                        assertThat(credential.jti()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
