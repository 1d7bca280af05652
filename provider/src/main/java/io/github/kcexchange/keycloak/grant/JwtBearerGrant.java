// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.grant;

import io.github.kcexchange.form.ExchangeForm;
import io.github.kcexchange.issuer.ReservedIssuers;
import io.github.kcexchange.problem.Problem;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Details;
import org.keycloak.models.ClientModel;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.grants.JWTAuthorizationGrantType;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;

/**
 * Keycloak's own grant {@code urn:ietf:params:oauth:grant-type:jwt-bearer} (RFC 7523), with checks of the assertion.
 * Keycloak would issue a token without the assertion's actors and gateway, so assertions that the policy denies are
 * rejected. Assertions of {@linkplain ReservedIssuers reserved issuers} are rejected, too.
 */
final class JwtBearerGrant extends JWTAuthorizationGrantType {

    private static final String ASSERTION = "assertion";

    @Override
    public Response process(Context context) {
        PermittedGrant.require(
                context,
                new ExchangeForm(context.getFormParams()).values(ASSERTION).stream(),
                Problem.ASSERTION_CARRIES_DELEGATION);
        return super.process(context);
    }

    /**
     * Keycloak calls this method in every supported version, after it verified the assertion and before it creates a
     * user session. The alias of the identity provider is in the event only. Keycloak commits the transaction of a
     * rejection, and would store the root session that it has just created.
     */
    @Override
    protected AuthenticationSessionModel createSessionModel(
            RootAuthenticationSessionModel root, UserModel user, ClientModel client, String scope) {
        if (ReservedIssuers.contain(session, identityProvider())) {
            session.authenticationSessions().removeRootAuthenticationSession(realm, root);
            throw PermittedGrant.rejection(context, Problem.ASSERTION_OF_TRUSTED_ISSUER);
        }
        return super.createSessionModel(root, user, client, scope);
    }

    private @Nullable String identityProvider() {
        Map<String, String> details = event.getEvent().getDetails();
        return details == null ? null : details.get(Details.IDENTITY_PROVIDER);
    }
}
