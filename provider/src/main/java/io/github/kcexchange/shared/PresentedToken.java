// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import io.github.kcexchange.form.PresentedKind;
import io.github.kcexchange.form.TokenText;

/**
 * A token as the client sent it, with its stated kind.
 *
 * @param kind the kind that the client stated, not verified
 * @param text the token, not verified
 */
public record PresentedToken(PresentedKind kind, TokenText text) {}
