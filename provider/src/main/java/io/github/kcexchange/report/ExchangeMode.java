// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.report;

import java.util.Locale;

/** The kind of exchange, in events and metrics. */
public enum ExchangeMode {
    GATEWAY_CREDENTIAL,
    IMPERSONATION,
    DELEGATION;

    /** Returns the value of {@code exchange_mode} and of the metric's tag {@code mode}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
