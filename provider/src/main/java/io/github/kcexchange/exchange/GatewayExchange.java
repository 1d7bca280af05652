// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import io.github.kcexchange.accept.CompleteForm;
import io.github.kcexchange.accept.GatewayRequestReader;
import io.github.kcexchange.check.credential.CredentialCheck;
import io.github.kcexchange.check.facts.ClientPolicies;
import io.github.kcexchange.credential.Credentials;
import io.github.kcexchange.decide.GatewayRules;
import io.github.kcexchange.form.ExchangeForm;
import io.github.kcexchange.gateway.Gateways;
import io.github.kcexchange.issue.GatewayTokenIssuer;
import io.github.kcexchange.issue.IssuedToken;
import io.github.kcexchange.report.ExchangeMode;
import io.github.kcexchange.report.Report;
import io.github.kcexchange.shared.GatewayApproval;
import io.github.kcexchange.shared.GatewayFacts;
import io.github.kcexchange.shared.GatewayRequest;
import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.Requester;
import io.github.kcexchange.shared.VerifiedGateway;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;

/** The steps of an exchange of a gateway credential: accept, check, decide, issue. */
final class GatewayExchange implements Exchange<GatewayRequest> {

    private final OAuth2GrantType.Context context;
    private final ExchangeForm sent;

    GatewayExchange(OAuth2GrantType.Context context, ExchangeForm sent) {
        this.context = context;
        this.sent = sent;
    }

    @Override
    public ExchangeMode mode() {
        return ExchangeMode.GATEWAY_CREDENTIAL;
    }

    @Override
    public Outcome<GatewayRequest> accept(CompleteForm form) {
        return GatewayRequestReader.read(form);
    }

    @Override
    public Outcome<IssuedToken> exchange(GatewayRequest request, Requester requester, Report report) {
        return check(request, report)
                .then(gateway -> GatewayRules.judge(new GatewayFacts(requester, gateway), request))
                .then(this::issue);
    }

    private Outcome<VerifiedGateway> check(GatewayRequest request, Report report) {
        return new CredentialCheck(context.getSession())
                .verify(request.subjectToken())
                .then(gateway -> {
                    report.gateway(gateway);
                    return Outcome.passed(gateway);
                });
    }

    private Outcome<IssuedToken> issue(GatewayApproval approval) {
        new Gateways(context.getSession(), context.getRealm())
                .removeDefaultRoles(approval.gateway().serviceAccountId());
        return new GatewayTokenIssuer(context)
                .issue(approval, ClientPolicies.evaluate(context, sent).restrictedScopes())
                .then(issued -> {
                    new Credentials(context.getSession(), context.getRealm())
                            .recordUse(approval.gateway().credentialId());
                    return Outcome.passed(issued);
                });
    }
}
