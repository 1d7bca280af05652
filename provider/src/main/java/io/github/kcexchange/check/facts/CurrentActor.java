// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.facts;

import io.github.kcexchange.claim.Actor;
import io.github.kcexchange.claim.ActorChain;
import io.github.kcexchange.shared.Party;
import io.github.kcexchange.shared.VerifiedToken;
import io.github.kcexchange.text.KeycloakIdText;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * The current actor of a token, which is the outermost {@code act} (RFC 8693, section 4.1). If it acts through the
 * application that presents the token, the application exchanges a token of an earlier delegation again.
 */
public final class CurrentActor {

    private CurrentActor() {}

    /** Returns the current actor as a party, or null if the token has none or it acts through another client. */
    public static @Nullable Party through(
            ClientModel application, VerifiedToken subject, KeycloakSession session, PartyFacts parties) {
        ActorChain chain = subject.chain();
        Actor current = chain == null ? null : chain.links().get(0);
        if (current == null
                || !current.isOf(subject.issuer())
                || !application.getClientId().equals(current.clientId())) {
            return null;
        }
        if (current.sub().equals(current.clientId())) {
            return parties.of(application);
        }
        UserModel user = KeycloakIdText.is(current.sub())
                ? session.users().getUserById(application.getRealm(), current.sub())
                : null;
        return user == null ? null : parties.of(user, application);
    }
}
