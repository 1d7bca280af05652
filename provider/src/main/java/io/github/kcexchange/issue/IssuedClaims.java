// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issue;

import io.github.kcexchange.claim.ActorChain;
import io.github.kcexchange.claim.ExternalSubject;
import io.github.kcexchange.claim.GatewayClaims;
import io.github.kcexchange.claim.ScopeRestriction;
import io.github.kcexchange.claim.TokenMarks;
import io.github.kcexchange.claim.TokenOrigin;
import io.github.kcexchange.claim.decided.AuthenticationMethods;
import io.github.kcexchange.claim.decided.ClientRoles;
import io.github.kcexchange.claim.decided.SecondMembers;
import io.github.kcexchange.claim.decided.TokenClients;
import io.github.kcexchange.realm.KeycloakClients;
import io.github.kcexchange.setup.mapper.MayActMapper;
import io.github.kcexchange.shared.ApplicationApproval;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.encode.AccessTokenContext;
import org.keycloak.protocol.oidc.encode.TokenContextEncoderProvider;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;
import org.keycloak.representations.JsonWebToken;

/**
 * Writes the claims that the exchange decides. It runs after all mappers, so that no mapper can write or remove these
 * claims.
 */
final class IssuedClaims {

    private final KeycloakSession session;

    IssuedClaims(KeycloakSession session) {
        this.session = session;
    }

    /**
     * Narrows the token of an application to its requested targets. If policies limit the audience, the token is
     * narrowed to its audience. It then has no roles of other clients.
     */
    void narrowAudience(AccessToken token, ApplicationApproval approval, List<String> audience) {
        narrowAudience(token, approval.allowedAudiences() == null ? approval.targets() : audience);
    }

    /**
     * Sets the requested targets as the audience, and removes the roles of all other clients. Without a requested
     * target, this method changes nothing.
     */
    void narrowAudience(AccessToken token, List<String> asked) {
        if (!asked.isEmpty()) {
            token.audience(asked.toArray(String[]::new));
            ClientRoles.removeFrom(token, client -> !asked.contains(client));
        }
    }

    /**
     * Removes from an ID token the roles that its access token would not have. The audience of an ID token is the
     * application, so these are the roles of all other clients, or those of Keycloak's own clients.
     */
    void narrowRoles(IDToken token, ApplicationApproval approval, String application) {
        boolean narrow =
                approval.allowedAudiences() != null || !approval.targets().isEmpty();
        ClientRoles.removeFrom(token, narrow ? client -> !client.equals(application) : isKeycloaksOwn());
    }

    /** Removes Keycloak's own clients and their roles. Called if the client requested no target. */
    void removeKeycloakClients(AccessToken token) {
        TokenClients.removeFrom(token, isKeycloaksOwn());
    }

    private Predicate<String> isKeycloaksOwn() {
        String realm = session.getContext().getRealm().getName();
        return client -> KeycloakClients.isKeycloakClient(client, realm);
    }

    /**
     * Marks the token's id with the exchange that issued it.
     *
     * @throws IllegalStateException if code of another extension, such as a script, replaced Keycloak's id. The mark
     * would then not be found, and the token would have none of the restrictions of an exchange.
     */
    void markOrigin(JsonWebToken token, TokenOrigin origin) {
        String marked = origin.mark(token.getId());
        if (TokenOrigin.of(marked).isEmpty()) {
            throw new IllegalStateException("Another extension replaced the id (jti) that Keycloak gave to the token");
        }
        token.id(marked);
    }

    /**
     * Removes the session id of a token without a sign-in (Keycloak's StandardTokenExchangeProvider).
     *
     * @return whether the token is one without a sign-in
     */
    boolean dropTransientSession(AccessToken token) {
        boolean isTransient = session.getProvider(TokenContextEncoderProvider.class)
                        .getTokenContextFromTokenId(token.getId())
                        .getSessionType()
                == AccessTokenContext.SessionType.TRANSIENT;
        if (isTransient) {
            token.setSessionId(null);
        }
        return isTransient;
    }

    /** Sets the claims that name the parties from which the token comes. */
    void setProvenance(IDToken token, ApplicationApproval approval) {
        SecondMembers.removeFrom(token);
        setActors(token, approval.chain());
        setGateway(token, approval.gatewayClaims());
        setExternalSubject(token, approval.externalSubject());
    }

    /**
     * Writes {@code may_act} if Keycloak left out the client's own mapper. It does so if a client policy restricts the
     * scopes, because the client is none of these (DefaultClientSessionContext). Otherwise every application that
     * receives the token, or one that a mapper of a client scope names, could exchange it.
     */
    void restrictActors(IDToken token, String markedId, ClientModel client) {
        MayActMapper.write(token, client.getProtocolMappersStream(), ScopeRestriction.isStatedIn(markedId));
    }

    /** Sets {@code act} to the chain that the exchange decided, or removes it. */
    void setActors(IDToken token, @Nullable ActorChain chain) {
        token.getOtherClaims().remove(TokenMarks.ACT);
        if (chain != null) {
            token.setOtherClaims(TokenMarks.ACT, chain.claim());
        }
        ActDecision.set(session, chain != null);
    }

    /**
     * Sets the gateway claims. A credential id from a mapper is always removed, since it could belong to another
     * gateway.
     */
    void setGateway(IDToken token, Map<String, Object> gatewayClaims) {
        token.getOtherClaims().remove(GatewayClaims.GATEWAY_CREDENTIAL_ID);
        gatewayClaims.forEach(token::setOtherClaims);
    }

    /** Sets the identity at a trusted issuer that the token depends on, or removes what a mapper wrote. */
    void setExternalSubject(IDToken token, @Nullable ExternalSubject subject) {
        token.getOtherClaims().remove(ExternalSubject.CLAIM);
        if (subject != null) {
            token.setOtherClaims(ExternalSubject.CLAIM, subject.claim());
        }
    }

    /** Copies the authentication claims of the subject token, because the exchange itself is not a sign-in. */
    void setAuthentication(IDToken token, IDToken subject) {
        token.setAcr(subject.getAcr());
        token.setAuth_time(subject.getAuth_time());
        AuthenticationMethods.removeFrom(token);
    }
}
