// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.policy;

import io.github.kcexchange.check.facts.DelegationPolicies;
import io.github.kcexchange.setup.policy.PolicyRoles.Unclear;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.context.TokenExchangeRequestContext;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/** Adds a delegation policy to the exchange of a client that the client policy's conditions select. */
final class DelegationPolicyExecutor implements ClientPolicyExecutorProvider<DelegationPolicyForm> {

    /** The event detail with the fields and values of the policies that identify no role. */
    private static final String UNCLEAR_ROLES = "delegation_policy_unclear_roles";

    private final KeycloakSession session;
    private final UnclearRoles unclearRoles;
    private DelegationPolicyForm form = new DelegationPolicyForm();

    DelegationPolicyExecutor(KeycloakSession session, UnclearRoles unclearRoles) {
        this.session = session;
        this.unclearRoles = unclearRoles;
    }

    @Override
    public void setupConfiguration(DelegationPolicyForm form) {
        this.form = form == null ? new DelegationPolicyForm() : form;
    }

    @Override
    public Class<DelegationPolicyForm> getExecutorConfigurationClass() {
        return DelegationPolicyForm.class;
    }

    @Override
    public void executeOnEvent(ClientPolicyContext context) {
        if (context instanceof TokenExchangeRequestContext request) {
            RoleReadings readings = new RoleReadings(session.getContext().getRealm());
            PolicyRoles actors = form.actorRoles(readings);
            PolicyRoles subjects = form.subjectRoles(readings);
            DelegationPolicies.add(session, form.toPolicy(actors, subjects));
            report(
                    request,
                    Stream.concat(actors.unclear().stream(), subjects.unclear().stream())
                            .toList());
        }
    }

    private void report(TokenExchangeRequestContext request, List<Unclear> unclear) {
        if (!unclear.isEmpty()) {
            unclearRoles.report(session.getContext().getRealm().getName(), unclear);
            EventBuilder event = request.getTokenExchangeContext().getEvent();
            event.detail(
                    UNCLEAR_ROLES,
                    Stream.concat(ofOtherPolicies(event), unclear.stream().map(Unclear::place))
                            .collect(Collectors.joining(", ")));
        }
    }

    private static Stream<String> ofOtherPolicies(EventBuilder event) {
        Map<String, String> details = event.getEvent().getDetails();
        return details == null ? Stream.empty() : Stream.ofNullable(details.get(UNCLEAR_ROLES));
    }

    @Override
    public String getProviderId() {
        return DelegationPolicyExecutorFactory.ID;
    }
}
