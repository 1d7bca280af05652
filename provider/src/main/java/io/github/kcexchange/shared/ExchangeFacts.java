// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the rules of an application's exchange need to know.
 *
 * @param requester the application
 * @param acceptedAudiences its client id, and the audiences that an administrator lets it receive tokens for
 * @param application the application as a party; null where an actor token says who acts, or nothing says that anybody does
 * @param subject what the subject token proved
 * @param actor what the actor token proved, or null if none was sent
 * @param consented whether the subject ever consented to the application; false as well where no policy asks
 * @param policies the delegation policies that apply to the application
 * @param options the realm's
 */
public record ExchangeFacts(
        Requester requester,
        Set<String> acceptedAudiences,
        @Nullable Party application,
        VerifiedToken subject,
        @Nullable VerifiedToken actor,
        boolean consented,
        List<DelegationPolicy> policies,
        RealmOptions options) {}
