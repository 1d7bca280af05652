// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

/**
 * The facts that the rules of a gateway credential's exchange need.
 *
 * @param requester the requesting client: an application, or the gateway itself
 * @param gateway the gateway that the credential identifies
 */
public record GatewayFacts(Requester requester, VerifiedGateway gateway) {}
