// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeWithoutOfflineAccessTest {

    @Test
    void withoutARequestedScopeTheDefaultsAreGranted() {
        assertThat(ScopeWithoutOfflineAccess.of(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "orders profile", "Offline_Access", "offline_access_x", "x_offline_access"})
    void everyOtherScopeStays(String scope) {
        assertThat(ScopeWithoutOfflineAccess.of(scope)).isEqualTo(scope);
    }

    @ParameterizedTest
    @CsvSource({
        "offline_access orders,                orders",
        "orders offline_access,                orders",
        "orders offline_access profile,        orders profile",
        "offline_access orders offline_access, orders",
    })
    void offlineAccessIsRemovedAtEveryPosition(String asked, String granted) {
        assertThat(ScopeWithoutOfflineAccess.of(asked)).isEqualTo(granted);
    }

    @Test
    void extraSpacesAreNoScopes() {
        assertThat(ScopeWithoutOfflineAccess.of("  orders   profile ")).isEqualTo("orders profile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"offline_access", " offline_access ", "offline_access offline_access", " ", "   "})
    void withOnlyOfflineAccessTheDefaultsAreGranted(String asked) {
        assertThat(ScopeWithoutOfflineAccess.of(asked)).isNull();
    }
}
