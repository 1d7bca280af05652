// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.introspection;

import io.github.kcexchange.claim.ScopeRestriction;
import io.github.kcexchange.claim.TokenMarks;
import io.github.kcexchange.claim.TokenOrigin;
import io.github.kcexchange.claim.decided.TokenAudience;
import io.github.kcexchange.setup.mapper.ClaimMapping;
import io.github.kcexchange.use.Denial;
import io.github.kcexchange.use.Door;
import io.github.kcexchange.use.DoorKind;
import io.github.kcexchange.use.facts.TokenContext;
import io.github.kcexchange.use.facts.TokenUseCheck;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.AccessTokenIntrospectionProvider;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.ErrorResponseException;
import org.keycloak.services.util.DefaultClientSessionContext;
import org.keycloak.utils.MediaType;

/**
 * Extends Keycloak's own introspection (RFC 7662). Keycloak rebuilds a token with its mappers, which would lose the
 * actors and the gateway. This class returns these claims exactly as they are in the token. A token whose use the
 * policy denies is inactive.
 */
final class ExchangedTokenIntrospection extends AccessTokenIntrospectionProvider<AccessToken> {

    ExchangedTokenIntrospection(KeycloakSession session) {
        super(session);
    }

    /**
     * A client can have the setting that its answers also contain the claims as a signed JWT. Keycloak compares the
     * audience last. It then also adds the JWT to the answer that the token is not active. For a token of this
     * extension, the answer has no JWT then.
     */
    @Override
    public Response introspect(String text, EventBuilder event) {
        Response answer = super.introspect(text, event);
        return acceptsJwt() && isOfThisExtension() ? InactiveAnswer.of(answer) : answer;
    }

    /** Keycloak adds the JWT only for this header. */
    private boolean acceptsJwt() {
        HttpHeaders headers = session.getContext().getHttpRequest().getHttpHeaders();
        return MediaType.APPLICATION_JWT.equals(headers.getHeaderString(HttpHeaders.ACCEPT));
    }

    /** There is no token if Keycloak could not verify the text. */
    private boolean isOfThisExtension() {
        return token != null
                && TokenMarks.of(token.getId(), token.getOtherClaims()).areOfThisExtension();
    }

    /**
     * As of 26.6, Keycloak throws an {@link ErrorResponseException} if the user is no longer a member of the token's
     * organization, and answers with an error. A token of this extension is then inactive. For other tokens, Keycloak's
     * own answer stays.
     */
    @Override
    protected boolean introspectionChecks(String text) {
        try {
            return super.introspectionChecks(text);
        } catch (ErrorResponseException formerMember) {
            if (!isOfThisExtension()) {
                throw formerMember;
            }
            eventBuilder.detail(Details.REASON, "The user is no longer a member of the token's organization");
            eventBuilder.error(Errors.INVALID_TOKEN);
            return false;
        }
    }

    /**
     * Also evaluates the policy, because this is Keycloak's last check before it returns claims, in every supported
     * version.
     */
    @Override
    protected boolean verifyTokenReuse() {
        if (!super.verifyTokenReuse()) {
            return false;
        }
        Optional<Denial> denial = new TokenUseCheck(session, realm).denialAt(Door.of(DoorKind.INTROSPECTION), token);
        denial.ifPresent(denied -> {
            eventBuilder.detail(Details.REASON, "The use of the exchanged token is denied: " + denied.reason());
            eventBuilder.error(Errors.INVALID_TOKEN);
        });
        return denial.isEmpty();
    }

    /**
     * Keycloak runs the mappers of all default scopes of the client. A token whose scopes a client policy restricted is
     * therefore shown as it was issued. As of 26.6, Keycloak also checks the token's organization here.
     */
    @Override
    public AccessToken transformAccessToken(AccessToken token, UserSessionModel userSession) {
        AccessToken shown = super.transformAccessToken(token, userSession);
        if (ScopeRestriction.isStatedIn(token.getId())) {
            return token;
        }
        TokenMarks marks = TokenMarks.of(token.getId(), token.getOtherClaims());
        boolean lightweight = TokenContext.isLightweight(session, token.getId());
        new KeptClaims(token, marks, lightweight).keepIn(shown);
        if (marks.areOfThisExtension()) {
            new TokenAudience(token, marks, realm.getName(), lightweight).narrow(shown);
        }
        if (marks.origin() == TokenOrigin.APPLICATION) {
            showCarriedClaims(token, shown, userSession);
        }
        return shown;
    }

    private void showCarriedClaims(AccessToken token, AccessToken shown, UserSessionModel userSession) {
        ClientModel requester = realm.getClientByClientId(token.getIssuedFor());
        AuthenticatedClientSessionModel clientSession =
                userSession.getAuthenticatedClientSessionByClient(requester.getId());
        // Without a client session, Keycloak shows the token itself.
        if (clientSession != null) {
            Stream<ProtocolMapperModel> mappers = DefaultClientSessionContext.fromClientSessionAndScopeParameter(
                            clientSession, token.getScope(), session)
                    .getProtocolMappersStream();
            new ShownCarriedClaims(ClaimMapping.among(mappers)).copy(token, shown);
        }
    }
}
