// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import io.github.kcexchange.account.ServiceAccount;
import io.github.kcexchange.claim.Actor;
import io.github.kcexchange.claim.ActorChain;
import io.github.kcexchange.claim.ExternalSubject;
import io.github.kcexchange.realm.url.RealmIssuer;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Checks that every actor of a delegated token still exists and is enabled, and that its identity at a trusted issuer
 * is still valid. Otherwise the token is invalid.
 */
public final class ActorChainValidity {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ExternalSubjectValidity externalSubjects;

    public ActorChainValidity(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.externalSubjects = new ExternalSubjectValidity(session, realm);
    }

    /**
     * Whether every actor is still valid.
     *
     * @param issuedAt the token's {@code iat}, seconds since the epoch; a client that was created later is a different
     * client
     */
    public boolean isValid(ActorChain chain, long issuedAt) {
        return chain.links().stream().allMatch(actor -> isValid(actor, issuedAt));
    }

    private boolean isValid(Actor actor, long issuedAt) {
        if (actor.issuer() != null && !actor.isOf(RealmIssuer.of(session, realm))) {
            // Only its issuer knows this actor. The token still depends on that issuer (ExternalSubjectValidity).
            return true;
        }
        String clientId = actor.clientId();
        ClientModel client = clientId == null ? null : realm.getClientByClientId(clientId);
        ServiceAccount account = ServiceAccount.ofEnabled(session, client);
        if (clientId != null && !(isEnabled(client) && ClientAtIssue.existed(account, issuedAt))) {
            return false;
        }
        return isEnabled(actor, account.user()) && isLinked(actor, account.user(), issuedAt);
    }

    private static boolean isEnabled(@Nullable ClientModel client) {
        return client != null && client.isEnabled();
    }

    /**
     * Whether the actor's user is enabled. The user of a client is its service account. If it is disabled, the client
     * gets no more tokens of its own, and no longer acts. A client without a service account can act if {@code may_act}
     * names it. A trusted issuer can name any service account by its id, also without its client.
     */
    private boolean isEnabled(Actor actor, @Nullable UserModel account) {
        if (actor.sub().equals(actor.clientId())) {
            return account == null || account.isEnabled();
        }
        UserModel user = NamedUser.withId(session, realm, actor.sub());
        return user != null && user.isEnabled() && ServiceAccountOwner.isEnabled(realm, user);
    }

    private boolean isLinked(Actor actor, @Nullable UserModel account, long issuedAt) {
        ExternalSubject external = actor.external();
        return external == null || externalSubjects.isLinked(external, userId(actor, account), issuedAt);
    }

    /** A client is named by its client id. Its user is its service account. */
    private static @Nullable String userId(Actor actor, @Nullable UserModel account) {
        if (!actor.sub().equals(actor.clientId())) {
            return actor.sub();
        }
        return account == null ? null : account.getId();
    }
}
