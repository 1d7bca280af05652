// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import io.github.kcexchange.accept.CompleteForm;
import io.github.kcexchange.accept.GatewayRequestReader;
import io.github.kcexchange.check.credential.CredentialCheck;
import io.github.kcexchange.check.facts.ClientPolicies;
import io.github.kcexchange.check.facts.ParameterLength;
import io.github.kcexchange.check.facts.RequesterFacts;
import io.github.kcexchange.credential.Credentials;
import io.github.kcexchange.decide.GatewayRules;
import io.github.kcexchange.decide.RequesterRules;
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
import io.github.kcexchange.text.ExchangeForm;
import jakarta.ws.rs.core.Response;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;

/** Handles one exchange of a gateway credential: accept, check, decide, issue, report. */
final class GatewayExchange {

    private final OAuth2GrantType.Context context;
    private final ExchangeForm sent;

    GatewayExchange(OAuth2GrantType.Context context, ExchangeForm sent) {
        this.context = context;
        this.sent = sent;
    }

    Response answer() {
        try (Report report = new Report(context, ExchangeMode.GATEWAY_CREDENTIAL, sent)) {
            Outcome<IssuedToken> outcome = accept().then(request ->
                    requireExchangeAllowed().then(requester -> exchange(request, requester, report)));
            if (outcome instanceof Outcome.Passed<IssuedToken> passed) {
                return report.success(passed.value().answer(), passed.value().audience());
            }
            throw report.refusal((Outcome.Refused<IssuedToken>) outcome);
        }
    }

    private Outcome<GatewayRequest> accept() {
        return GatewayRequestReader.read(
                new CompleteForm(sent, new ExchangeForm(context.getFormParams()), ParameterLength::maximum));
    }

    private Outcome<Requester> requireExchangeAllowed() {
        return RequesterRules.judge(RequesterFacts.of(context.getClient()));
    }

    private Outcome<IssuedToken> exchange(GatewayRequest request, Requester requester, Report report) {
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
                .issue(approval, ClientPolicies.evaluate(context).restrictedScopes())
                .then(issued -> {
                    new Credentials(context.getSession(), context.getRealm())
                            .recordUse(approval.gateway().credentialId());
                    return Outcome.passed(issued);
                });
    }
}
