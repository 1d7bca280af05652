// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import org.junit.jupiter.api.Test;

/** The answers that tests receive are compared with docs/openapi.yaml. */
@OnKeycloak
final class DescribedAnswersIT {
    private final TestRealm realm;

    DescribedAnswersIT(TestRealm realm) {
        this.realm = realm;
    }

    @Test
    void anAnswerOfTheManagementApiIsCompared() {
        String operation = "GET /admin/realms/{realm}/pingone/v1/environments/{envID} 200";
        long before = count(operation);
        realm.management().get("").hasStatus(200);
        assertThat(count(operation)).isGreaterThan(before);
    }

    @Test
    void anAnswerOfTheTokenEndpointIsCompared() {
        Gateway gateway = realm.gateway("compared");
        Form form = gateway.credential().form();
        for (Prefix prefix : Prefix.values()) {
            String path = switch (prefix) {
                case AS -> "/realms/{realm}/as/token";
                case PINGONE_BY_ID, PINGONE_BY_NAME -> "/realms/{realm}/pingone/{envID}/as/token";
                case KEYCLOAK -> "/realms/{realm}/protocol/openid-connect/token";
            };
            long before = count("POST " + path + " 200");
            realm.token(prefix).post(form).hasStatus(200);
            assertThat(count("POST " + path + " 200")).isGreaterThan(before);
        }
    }

    private static long count(String operation) {
        return DescribedAnswers.counts().getOrDefault(operation, 0L);
    }
}
