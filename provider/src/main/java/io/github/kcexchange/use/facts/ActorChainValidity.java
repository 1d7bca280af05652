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
 * is still valid. Otherwise the token is invalid. It is also invalid if it is older than a not-before time of an actor.
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
        if (clientId != null && !isClientValid(client, account, issuedAt)) {
            return false;
        }
        return isUserValid(actor, account.user(), issuedAt) && isLinked(actor, account.user(), issuedAt);
    }

    private boolean isClientValid(@Nullable ClientModel client, ServiceAccount account, long issuedAt) {
        return client != null
                && client.isEnabled()
                && issuedAt >= ClientNotBefore.of(realm, client)
                && ClientAtIssue.existed(client, account, issuedAt);
    }

    /**
     * Whether the actor's user is valid. The user of a client is its service account. If it is disabled, the client
     * gets no more tokens of its own, and no longer acts. A client without a service account can act if {@code may_act}
     * names it. A trusted issuer can name any service account by its id, also without its client.
     */
    private boolean isUserValid(Actor actor, @Nullable UserModel account, long issuedAt) {
        if (actor.sub().equals(actor.clientId())) {
            return account == null || isCurrent(account, issuedAt);
        }
        UserModel user = NamedUser.withId(session, realm, actor.sub());
        return user != null && isCurrent(user, issuedAt) && ServiceAccountOwner.permits(realm, user, issuedAt);
    }

    /** Keycloak sets the not-before time of a user when an administrator signs the user out. */
    private boolean isCurrent(UserModel user, long issuedAt) {
        return user.isEnabled() && issuedAt >= session.users().getNotBeforeOfUser(realm, user);
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
