// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.report;

import java.util.Locale;

/** Which kind of exchange an event or a metric speaks of. */
public enum ExchangeMode {
    GATEWAY_CREDENTIAL,
    IMPERSONATION,
    DELEGATION;

    /** The value of {@code exchange_mode} and of the metric's tag {@code mode}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
