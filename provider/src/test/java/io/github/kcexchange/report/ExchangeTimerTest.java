// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeTimerTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void measure() {
        Metrics.globalRegistry.clear();
        Metrics.addRegistry(registry);
    }

    @AfterEach
    void forget() {
        Metrics.removeRegistry(registry);
    }

    @ParameterizedTest
    @CsvSource({
        "GATEWAY_CREDENTIAL, true,  gateway_credential, issued",
        "GATEWAY_CREDENTIAL, false, gateway_credential, refused",
        "DELEGATION,         false, delegation,         refused",
    })
    void anExchangeIsTimedUnderItsModeAndOutcome(ExchangeMode mode, boolean issued, String label, String outcome) {
        new ExchangeTimer().stop(mode, issued);
        Timer timer = registry.get("pingone.exchange")
                .tag("mode", label)
                .tag("outcome", outcome)
                .timer();
        assertThat(timer.count()).isEqualTo(1);
        assertThat(timer.getId().getTags()).hasSize(2);
    }

    @Test
    void exchangesOfOneKindAreOneMeter() {
        new ExchangeTimer().stop(ExchangeMode.GATEWAY_CREDENTIAL, true);
        new ExchangeTimer().stop(ExchangeMode.GATEWAY_CREDENTIAL, true);
        assertThat(registry.getMeters()).extracting(Meter::getId).hasSize(1);
        assertThat(registry.get("pingone.exchange").timer().count()).isEqualTo(2);
    }

    @Test
    void anExchangeThatIsNotOverIsNotCounted() {
        assertThat(new ExchangeTimer()).isNotNull();
        assertThat(registry.getMeters()).isEmpty();
    }
}
