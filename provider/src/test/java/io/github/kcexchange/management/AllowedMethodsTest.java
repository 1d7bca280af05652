// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code RoutesTest} compares the methods of every path with the document. */
class AllowedMethodsTest {

    @Test
    void headIsAllowedWhereGetIs() {
        assertThat(AllowedMethods.at("/v1/environments/e/gateways/g"))
                .containsExactly("DELETE", "GET", "HEAD", "OPTIONS", "PUT");
    }

    @Test
    void aSlashAtTheEndOfAPathChangesNothing() {
        assertThat(AllowedMethods.at("/v1/problems/")).isEqualTo(AllowedMethods.at("/v1/problems"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/v1",
                "/v2/roles",
                "/v1/roles/r/more",
                "/v1/environments",
                "/v1/environments/e/unknown",
                "/v1/environments/e/applications/a",
                "/v1/environments/e/gateways/g/credentials/c/more"
            })
    void aPathThatDoesNotExistAllowsNoMethod(String path) {
        assertThat(AllowedMethods.at(path)).isEmpty();
    }
}
