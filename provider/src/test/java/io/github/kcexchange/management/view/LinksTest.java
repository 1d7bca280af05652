// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.management.environment.Environment;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

    private static final String ENVIRONMENT = "https://id.example/admin/realms/demo/pingone/v1/environments/e1";

    @ParameterizedTest
    @ValueSource(strings = {"https://id.example", "https://id.example/"})
    void leadUnderTheRealmsNameToTheRealmsId(URI server) {
        Links links = new Links(server, new Environment("e1", "demo"));
        assertThat(links.environment()).isEqualTo(ENVIRONMENT);
        assertThat(links.gateways()).isEqualTo(ENVIRONMENT + "/gateways");
        assertThat(links.gateway("g1")).isEqualTo(ENVIRONMENT + "/gateways/g1");
        assertThat(links.credentials("g1")).isEqualTo(ENVIRONMENT + "/gateways/g1/credentials");
        assertThat(links.credential("g1", "c1")).isEqualTo(ENVIRONMENT + "/gateways/g1/credentials/c1");
        assertThat(links.roleAssignments("g1")).isEqualTo(ENVIRONMENT + "/gateways/g1/roleAssignments");
        assertThat(links.roleAssignment("g1", "r1")).isEqualTo(ENVIRONMENT + "/gateways/g1/roleAssignments/r1");
        assertThat(links.applications()).isEqualTo(ENVIRONMENT + "/applications");
        assertThat(links.trustedIssuers()).isEqualTo(ENVIRONMENT + "/trustedIssuers");
        assertThat(links.trustedIssuer("i1")).isEqualTo(ENVIRONMENT + "/trustedIssuers/i1");
        assertThat(links.issuerAssignments("a1")).isEqualTo(ENVIRONMENT + "/applications/a1/trustedIssuerAssignments");
        assertThat(links.issuerAssignment("a1", "i1"))
                .isEqualTo(ENVIRONMENT + "/applications/a1/trustedIssuerAssignments/i1");
        assertThat(links.mayActMappers()).isEqualTo(ENVIRONMENT + "/mayActMappers");
        assertThat(links.client("c1")).isEqualTo("https://id.example/admin/realms/demo/clients/c1");
        assertThat(links.problems()).isEqualTo("https://id.example/admin/realms/demo/pingone/v1/problems");
        assertThat(links.roles()).isEqualTo("https://id.example/admin/realms/demo/pingone/v1/roles");
        assertThat(links.role("r1")).isEqualTo("https://id.example/admin/realms/demo/pingone/v1/roles/r1");
    }

    @Test
    void keepTheServersPath() {
        assertThat(new Links(URI.create("https://id.example/auth/"), new Environment("e1", "demo")).roles())
                .isEqualTo("https://id.example/auth/admin/realms/demo/pingone/v1/roles");
    }

    @Test
    void escapeCharactersThatAPathCannotContain() {
        Links links = new Links(URI.create("https://id.example"), new Environment("a?b", "my realm/é"));
        assertThat(links.environment())
                .isEqualTo("https://id.example/admin/realms/my%20realm%2F%C3%A9/pingone/v1/environments/a%3Fb");
    }
}
