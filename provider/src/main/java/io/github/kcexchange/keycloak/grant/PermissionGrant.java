// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.grant;

import io.github.kcexchange.form.ExchangeForm;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.use.facts.AuthorizationTexts;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.protocol.oidc.grants.PermissionGrantType;

/**
 * Keycloak's own grant {@code urn:ietf:params:oauth:grant-type:uma-ticket} (UMA 2.0), with a check of its tokens. The
 * requesting party token would have Keycloak's lifespan and none of the token's restrictions, so tokens that the policy
 * denies are rejected.
 */
final class PermissionGrant extends PermissionGrantType {

    private static final List<String> WITH_TOKENS = List.of("subject_token", "claim_token", "rpt", "ticket");

    @Override
    public Response process(Context context) {
        PermittedGrant.require(
                context,
                Stream.concat(inHeader(context), inForm(context)),
                Problem.PERMISSION_REQUEST_CARRIES_DELEGATION);
        return super.process(context);
    }

    /** This grant accepts a bearer token instead of client authentication. */
    private static Stream<String> inHeader(Context context) {
        return AuthorizationTexts.in(context.getHeaders().getRequestHeader(HttpHeaders.AUTHORIZATION));
    }

    private static Stream<String> inForm(Context context) {
        ExchangeForm form = new ExchangeForm(context.getFormParams());
        return WITH_TOKENS.stream().flatMap(name -> form.values(name).stream());
    }
}
