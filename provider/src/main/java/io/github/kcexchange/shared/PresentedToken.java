// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import io.github.kcexchange.text.TokenKind;
import io.github.kcexchange.text.TokenText;

/**
 * A token as a client presents it, with what the client says it is.
 *
 * @param kind as stated; whether it is true is for the check to find out
 * @param text unverified
 */
public record PresentedToken(TokenKind kind, TokenText text) {}
