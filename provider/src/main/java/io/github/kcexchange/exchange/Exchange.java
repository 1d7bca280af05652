// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import io.github.kcexchange.accept.CompleteForm;
import io.github.kcexchange.issue.IssuedToken;
import io.github.kcexchange.report.ExchangeMode;
import io.github.kcexchange.report.Report;
import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.Requester;

/**
 * The steps that only one kind of exchange has. {@link ExchangeProcess} calls them.
 *
 * @param <R> the request of this kind
 */
sealed interface Exchange<R> permits GatewayExchange, ApplicationExchange {

    /** Returns the mode of the form, which is reported even if the form is rejected. */
    ExchangeMode mode();

    /** Reads the form. It checks the syntax only. */
    Outcome<R> accept(CompleteForm form);

    /** Checks and decides on the request of a client that may exchange, and issues the token. */
    Outcome<IssuedToken> exchange(R request, Requester requester, Report report);
}
