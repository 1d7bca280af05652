// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issue;

import io.github.kcexchange.shared.ActorChain;
import io.github.kcexchange.shared.GatewayClaims;
import io.github.kcexchange.shared.KeycloakClients;
import io.github.kcexchange.shared.TokenMarks;
import io.github.kcexchange.shared.TokenOrigin;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.encode.AccessTokenContext;
import org.keycloak.protocol.oidc.encode.TokenContextEncoderProvider;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;
import org.keycloak.representations.JsonWebToken;

/** What an exchange writes into a token behind all mappers, so that none of them can write or remove it. */
final class IssuedClaims {

    private final KeycloakSession session;

    IssuedClaims(KeycloakSession session) {
        this.session = session;
    }

    /** The audience that was asked for, with no role of anybody else. */
    void narrow(AccessToken token, List<String> asked) {
        if (!asked.isEmpty()) {
            token.audience(asked.toArray(String[]::new));
            token.getResourceAccess().keySet().retainAll(asked);
        }
    }

    /** Without a target that was asked for, none of Keycloak's own clients is in the audience, and none of their roles. */
    void leaveKeycloaksOwnOut(AccessToken token) {
        String realm = session.getContext().getRealm().getName();
        token.getResourceAccess().keySet().removeIf(client -> KeycloakClients.areOwn(client, realm));
        String[] rest = TokenDraft.audience(token).stream()
                .filter(client -> !KeycloakClients.areOwn(client, realm))
                .toArray(String[]::new);
        token.audience(rest.length == 0 ? null : rest);
    }

    /** Says in the token's id which exchange issued it. */
    void origin(JsonWebToken token, TokenOrigin origin) {
        token.id(origin.mark(token.getId()));
    }

    /** A token of nobody's sign-in names no session (Keycloak's StandardTokenExchangeProvider). */
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

    /** RFC 8693, section 4.3. */
    void client(AccessToken token) {
        token.setOtherClaims("client_id", token.getIssuedFor());
    }

    /** {@code act} is what the exchange decided, or nothing. */
    void actors(IDToken token, @Nullable ActorChain chain) {
        token.getOtherClaims().remove(TokenMarks.ACT);
        if (chain != null) {
            token.setOtherClaims(TokenMarks.ACT, chain.claim());
        }
        ActDecision.set(session, chain != null);
    }

    /**
     * An ID token in place of a bound access token is bound as well: it can be exchanged again, and would get rid of the
     * key otherwise (RFC 7800, section 3).
     */
    void confirmation(IDToken token, AccessToken instead) {
        if (instead.getConfirmation() != null) {
            token.setOtherClaims("cnf", instead.getConfirmation());
        }
    }

    /** The credential's id is what the exchange decided, or absent: a mapper could name a credential of somebody else. */
    void gateway(IDToken token, Map<String, Object> gatewayClaims) {
        token.getOtherClaims().remove(GatewayClaims.GATEWAY_CREDENTIAL_ID);
        gatewayClaims.forEach(token::setOtherClaims);
    }

    /** How and when the subject signed in is the subject token's to say; the exchange was no sign-in. */
    void authentication(IDToken token, IDToken subject) {
        token.setAcr(subject.getAcr());
        token.setAuth_time(subject.getAuth_time());
    }
}
