// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange;

import io.github.kcexchange.check.DelegationMarks;
import io.github.kcexchange.report.ExchangeMode;
import io.github.kcexchange.report.Report;
import io.github.kcexchange.shared.ExchangeForm;
import io.github.kcexchange.shared.Problem;
import jakarta.ws.rs.core.Response;
import org.keycloak.protocol.oidc.grants.JWTAuthorizationGrantType;

/**
 * Keycloak's own grant {@code urn:ietf:params:oauth:grant-type:jwt-bearer} (RFC 7523), but for assertions that name
 * actors: it would issue a token without a trace of them.
 */
final class JwtBearerGrant extends JWTAuthorizationGrantType {

    private static final String ASSERTION = "assertion";

    @Override
    public Response process(Context context) {
        ExchangeForm kept = new ExchangeForm(context.getFormParams());
        if (kept.values(ASSERTION).stream().anyMatch(DelegationMarks::areIn)) {
            try (Report report = new Report(context, ExchangeMode.DELEGATION, kept)) {
                throw report.refusal(Problem.ASSERTION_CARRIES_DELEGATION);
            }
        }
        return super.process(context);
    }
}
