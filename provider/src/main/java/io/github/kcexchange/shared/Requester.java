// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

/**
 * The authenticated client that requests an exchange.
 *
 * @param clientId its client id
 * @param confidential whether the client has credentials of its own (RFC 6749, section 2.1)
 * @param exchangeEnabled whether an administrator switched the exchange on for the client
 * @param needsConsent whether the client requires the consent of its users
 * @param isGateway whether the client is a gateway, which authenticates with its gateway credential only
 */
public record Requester(
        String clientId, boolean confidential, boolean exchangeEnabled, boolean needsConsent, boolean isGateway) {}
