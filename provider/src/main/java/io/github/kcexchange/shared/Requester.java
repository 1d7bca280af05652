// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

/**
 * The authenticated client that asks for an exchange.
 *
 * @param clientId its client id
 * @param confidential whether it has credentials of its own (RFC 6749, section 2.1)
 * @param grantEnabled whether an administrator switched the exchange on for it
 * @param needsConsent whether its users must consent
 * @param isGateway whether it authenticated by nothing but the gateway credential
 */
public record Requester(
        String clientId, boolean confidential, boolean grantEnabled, boolean needsConsent, boolean isGateway) {}
