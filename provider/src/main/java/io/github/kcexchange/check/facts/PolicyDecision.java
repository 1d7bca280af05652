// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.facts;

import io.github.kcexchange.shared.DelegationPolicy;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The decision of the realm's client policies on one exchange.
 *
 * @param restrictedScopes the scopes that a policy restricts the token to, or null for no restriction
 * @param delegations the delegation policies that apply to the requester, in the realm's order
 */
public record PolicyDecision(@Nullable Set<String> restrictedScopes, List<DelegationPolicy> delegations) {}
