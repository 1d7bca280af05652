// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.facts;

import io.github.kcexchange.claim.Actor;
import io.github.kcexchange.claim.ActorChain;
import io.github.kcexchange.shared.Party;
import io.github.kcexchange.shared.VerifiedToken;
import io.github.kcexchange.use.facts.NamedUser;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * The current actor of a token, which is the outermost {@code act} (RFC 8693, section 4.1). An application can exchange
 * the token of its own delegation again. Then the actor acts through the application, or the token was issued to the
 * application with the actor token of another client.
 */
public final class CurrentActor {

    private CurrentActor() {}

    /** Returns the current actor as a party. Null without an actor, or if the application only received the token. */
    public static @Nullable Party of(
            ClientModel application, VerifiedToken subject, KeycloakSession session, PartyReader parties) {
        ActorChain chain = subject.chain();
        Actor current = chain == null ? null : chain.links().get(0);
        ClientModel client = current == null ? null : client(current, subject, application);
        if (current == null || client == null) {
            return null;
        }
        if (current.sub().equals(client.getClientId())) {
            return parties.of(client);
        }
        UserModel user = NamedUser.withId(session, application.getRealm(), current.sub());
        return user == null ? null : parties.of(user, client);
    }

    /** Returns the client through which the actor acts, or null if the application only received the token. */
    private static @Nullable ClientModel client(Actor actor, VerifiedToken subject, ClientModel application) {
        String own = application.getClientId();
        String clientId = actor.clientId();
        if (clientId == null || !actor.isOf(subject.issuer())) {
            return null;
        }
        if (clientId.equals(own)) {
            return application;
        }
        boolean issuedToApplication = subject.party().clientId().equals(own);
        return issuedToApplication ? application.getRealm().getClientByClientId(clientId) : null;
    }
}
