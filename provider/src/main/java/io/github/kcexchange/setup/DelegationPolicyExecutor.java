// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup;

import io.github.kcexchange.check.DelegationPolicies;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyEvent;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/** Brings a delegation policy into the exchange of a client that the client policy's conditions select. */
final class DelegationPolicyExecutor implements ClientPolicyExecutorProvider<DelegationPolicyForm> {

    private final KeycloakSession session;
    private DelegationPolicyForm form = new DelegationPolicyForm();

    DelegationPolicyExecutor(KeycloakSession session) {
        this.session = session;
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
        if (context.getEvent() == ClientPolicyEvent.TOKEN_EXCHANGE_REQUEST) {
            DelegationPolicies.add(session, form.toPolicy());
        }
    }

    @Override
    public String getProviderId() {
        return DelegationPolicyExecutorFactory.ID;
    }
}
