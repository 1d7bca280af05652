// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange;

import io.github.kcexchange.accept.GatewayRequestReader;
import io.github.kcexchange.check.ClientPolicies;
import io.github.kcexchange.check.CredentialCheck;
import io.github.kcexchange.check.ParameterLength;
import io.github.kcexchange.check.RequesterFacts;
import io.github.kcexchange.decide.Rules;
import io.github.kcexchange.gateway.Credentials;
import io.github.kcexchange.gateway.Gateways;
import io.github.kcexchange.issue.GatewayTokenIssuer;
import io.github.kcexchange.issue.IssuedToken;
import io.github.kcexchange.report.ExchangeMode;
import io.github.kcexchange.report.Report;
import io.github.kcexchange.shared.ExchangeForm;
import io.github.kcexchange.shared.ExchangeRequest;
import io.github.kcexchange.shared.GatewayGrant;
import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.Requester;
import io.github.kcexchange.shared.VerifiedGateway;
import jakarta.ws.rs.core.Response;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;

/** The whole way of one exchange of a gateway credential: accept, check, decide, issue, report. */
final class GatewayExchange {

    private final OAuth2GrantType.Context context;
    private final ExchangeForm sent;

    GatewayExchange(OAuth2GrantType.Context context, ExchangeForm sent) {
        this.context = context;
        this.sent = sent;
    }

    Response answer() {
        try (Report report = new Report(context, ExchangeMode.GATEWAY_CREDENTIAL, sent)) {
            Outcome<IssuedToken> outcome =
                    accept().then(request -> mayExchange().then(requester -> exchange(request, requester, report)));
            if (outcome instanceof Outcome.Passed<IssuedToken> passed) {
                return report.success(passed.value().answer(), passed.value().audience());
            }
            throw report.refusal((Outcome.Refused<IssuedToken>) outcome);
        }
    }

    private Outcome<ExchangeRequest> accept() {
        return GatewayRequestReader.read(sent, new ExchangeForm(context.getFormParams()), ParameterLength::greatest);
    }

    private Outcome<Requester> mayExchange() {
        return Rules.mayExchange(RequesterFacts.of(context.getClient()));
    }

    private Outcome<IssuedToken> exchange(ExchangeRequest request, Requester requester, Report report) {
        return check(request, report)
                .then(gateway -> Rules.mayActAs(gateway, requester, request))
                .then(this::issue);
    }

    private Outcome<VerifiedGateway> check(ExchangeRequest request, Report report) {
        return new CredentialCheck(context.getSession())
                .verify(request.subjectToken())
                .then(gateway -> {
                    report.gateway(gateway);
                    return Outcome.passed(gateway);
                });
    }

    private Outcome<IssuedToken> issue(GatewayGrant grant) {
        new Gateways(context.getSession(), context.getRealm())
                .takeDefaults(grant.gateway().serviceAccountId());
        return new GatewayTokenIssuer(context)
                .issue(grant, ClientPolicies.ask(context))
                .then(issued -> {
                    new Credentials(context.getSession(), context.getRealm())
                            .used(grant.gateway().credentialId());
                    return Outcome.passed(issued);
                });
    }
}
