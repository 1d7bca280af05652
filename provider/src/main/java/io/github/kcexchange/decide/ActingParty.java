// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static java.util.Objects.requireNonNull;

import io.github.kcexchange.shared.Actor;
import io.github.kcexchange.shared.ExchangeFacts;
import io.github.kcexchange.shared.Party;
import io.github.kcexchange.shared.RealmOptions;
import io.github.kcexchange.shared.VerifiedToken;
import org.jspecify.annotations.Nullable;

/**
 * Who acts in an exchange: whoever the actor token proves; without one, the application itself where the subject token
 * says who may act, so that nothing that {@code may_act} permits goes unrecorded; else nobody.
 *
 * @param party who it is
 */
public record ActingParty(Party party) {

    /** Whether the application itself acts: no actor token says who does, and {@code may_act} says that somebody may. */
    public static boolean isTheApplication(VerifiedToken subject, @Nullable VerifiedToken actor) {
        return actor == null && subject.mayAct() != null;
    }

    /** The acting party, or null where nobody acts. */
    public static @Nullable ActingParty in(ExchangeFacts facts) {
        VerifiedToken actor = facts.actor();
        if (isTheApplication(facts.subject(), actor)) {
            return new ActingParty(requireNonNull(facts.application()));
        }
        return actor == null ? null : new ActingParty(actor.party());
    }

    /** Whether a {@code sub} means this party; a client goes by its client id and by its service account's id. */
    boolean isNamed(String sub) {
        return sub.equals(party.userId()) || (party.isClient() && sub.equals(party.clientId()));
    }

    /** This party as a link of {@code act}. */
    Actor link(RealmOptions options) {
        String userId = party.userId();
        return userId != null && (!party.isClient() || options.actorSubjectIsId())
                ? new Actor(userId, party.clientId())
                : new Actor(party.clientId(), party.clientId());
    }
}
