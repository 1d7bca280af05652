// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the rules of an application's exchange need to know.
 *
 * @param requester the application
 * @param acceptedAudiences its client id, and the audiences that an administrator lets it receive tokens for
 * @param subject what the subject token proved
 * @param actor what the actor token proved, or null if none was sent
 * @param acting who acts, or null where nobody does
 * @param permission what delegation policies permit the acting party, or null where none does
 * @param consented whether the subject ever consented to the application; false as well where no policy asks
 * @param options the realm's
 */
public record ApplicationFacts(
        Requester requester,
        Set<String> acceptedAudiences,
        VerifiedToken subject,
        @Nullable VerifiedToken actor,
        @Nullable Party acting,
        @Nullable DelegationPermission permission,
        boolean consented,
        RealmOptions options) {}
