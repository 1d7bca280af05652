// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issue;

import io.github.kcexchange.claim.KeycloakActClaim;
import io.github.kcexchange.claim.TokenMarks;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.ImpersonationSessionNote;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;
import org.keycloak.representations.AccessToken;

/**
 * Removes {@code act} from every access token unless an exchange set it. Mappers can be configured by many parties,
 * even by client registration, and must not be able to name an actor. Keycloak 26.6 and later run this for each token
 * they sign. In earlier versions, {@code act} is trusted only in tokens that an exchange issued. The {@code act} that
 * Keycloak itself writes stays.
 */
final class UndecidedActRemoval implements TokenPostProcessor {

    private final KeycloakSession session;
    private final KeycloakActClaim keycloakAct;

    UndecidedActRemoval(KeycloakSession session, KeycloakActClaim keycloakAct) {
        this.session = session;
        this.keycloakAct = keycloakAct;
    }

    @Override
    public void process(TokenPostProcessorContext context) {
        AccessToken token = context.accessToken();
        if (token != null && !ActDecision.isGiven(session) && !isKeycloaksOwn(token, context.clientSessionCtx())) {
            token.getOtherClaims().remove(TokenMarks.ACT);
        }
    }

    private boolean isKeycloaksOwn(AccessToken token, @Nullable ClientSessionContext context) {
        return context != null
                && keycloakAct.isWrittenAs(token.getOtherClaims().get(TokenMarks.ACT), administratorId(context));
    }

    private static @Nullable String administratorId(ClientSessionContext context) {
        UserSessionModel session = context.getClientSession().getUserSession();
        return session == null ? null : session.getNote(ImpersonationSessionNote.IMPERSONATOR_ID.toString());
    }
}
