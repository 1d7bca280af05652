// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.grant;

import io.github.kcexchange.form.ExchangeForm;
import io.github.kcexchange.problem.Problem;
import jakarta.ws.rs.core.Response;
import org.keycloak.protocol.oidc.grants.JWTAuthorizationGrantType;

/**
 * Keycloak's own grant {@code urn:ietf:params:oauth:grant-type:jwt-bearer} (RFC 7523), with a check of the assertion.
 * Keycloak would issue a token without the assertion's actors and gateway, so assertions that the policy denies are
 * rejected.
 */
final class JwtBearerGrant extends JWTAuthorizationGrantType {

    private static final String ASSERTION = "assertion";

    @Override
    public Response process(Context context) {
        GuardedGrant.require(
                context,
                new ExchangeForm(context.getFormParams()).values(ASSERTION).stream(),
                Problem.ASSERTION_CARRIES_DELEGATION);
        return super.process(context);
    }
}
