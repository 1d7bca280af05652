// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.report;

import org.keycloak.models.AbstractKeycloakTransaction;

/**
 * Records the exchange of an issued token at the end of the request's transaction. If the commit fails, Keycloak sends
 * an error instead of the token, and no event.
 */
final class IssuedSample extends AbstractKeycloakTransaction {

    private final ExchangeTimer timer;
    private final ExchangeMode mode;

    IssuedSample(ExchangeTimer timer, ExchangeMode mode) {
        this.timer = timer;
        this.mode = mode;
    }

    @Override
    protected void commitImpl() {
        timer.stop(mode, true);
    }

    @Override
    protected void rollbackImpl() {
        timer.stop(mode, false);
    }
}
