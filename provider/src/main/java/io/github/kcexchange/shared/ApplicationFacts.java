// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import io.github.kcexchange.claim.ExternalSubject;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All facts that the rules of an application's exchange need.
 *
 * @param requester the application
 * @param acceptedAudiences the application's client id, and the further audiences for which an administrator lets it
 * receive tokens
 * @param subject the verified subject token
 * @param actor the verified actor token, or null if none was sent
 * @param acting the acting party, or null if there is none
 * @param ambiguousActor whether the name of the acting party could also be that of another party; false if none acts
 * @param permission the permission of delegation policies for the acting party, or null if no policy permits it. If no
 * party acts, it is the permission for the current actor of the subject token, unless the requester only received it
 * @param consented whether the subject consented to the application; also false if no policy requires consent
 * @param options the options of the realm
 */
public record ApplicationFacts(
        Requester requester,
        Set<String> acceptedAudiences,
        VerifiedToken subject,
        @Nullable VerifiedToken actor,
        @Nullable Party acting,
        boolean ambiguousActor,
        @Nullable DelegationPermission permission,
        boolean consented,
        RealmOptions options) {

    /** Returns the actor's identity at a trusted issuer, or null if the actor token comes from none or was not sent. */
    public @Nullable ExternalSubject externalActor() {
        return actor == null ? null : actor.externalSubject();
    }
}
