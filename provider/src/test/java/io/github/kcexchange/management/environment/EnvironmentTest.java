// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.environment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.Stub;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.RealmModel;

class EnvironmentTest {

    private final Environment environment = Environment.of(Stub.of(RealmModel.class)
            .with("getId", "2045db20-7460-4fea-a7e0-9fa9017f8d75")
            .with("getName", "demo")
            .get());

    @ParameterizedTest
    @ValueSource(strings = {"2045db20-7460-4fea-a7e0-9fa9017f8d75", "demo"})
    void isNamedByTheRealmsIdAndByItsName(String envID) {
        assertThat(environment.isNamedBy(envID)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Demo", "demo ", "master", "2045DB20-7460-4FEA-A7E0-9FA9017F8D75"})
    void isNamedByNothingElse(String envID) {
        assertThat(environment.isNamedBy(envID)).isFalse();
    }
}
