// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.client;

import static org.keycloak.models.AuthenticationExecutionModel.Requirement.ALTERNATIVE;
import static org.keycloak.models.AuthenticationExecutionModel.Requirement.DISABLED;

import io.github.kcexchange.check.credential.CredentialCheck;
import io.github.kcexchange.form.ExchangeForm;
import io.github.kcexchange.form.Parameter;
import io.github.kcexchange.form.TokenText;
import io.github.kcexchange.gateway.GatewayClient;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.VerifiedGateway;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.authentication.ClientAuthenticationFlowContext;
import org.keycloak.authentication.authenticators.client.AbstractClientAuthenticator;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Authenticates a gateway by its credential only, and only for the token exchange. A request with any other client
 * identification is left to Keycloak's own authenticators, so that wrong client credentials never fall back to this
 * one.
 */
public final class GatewayCredentialAuthenticator extends AbstractClientAuthenticator {

    @Override
    public void authenticateClient(ClientAuthenticationFlowContext context) {
        ExchangeForm form = new ExchangeForm(context.getHttpRequest().getDecodedFormParameters());
        if (!new CredentialOnlyRequest(form).isCredentialOnly(context)) {
            context.attempted();
            return;
        }
        CredentialOnlyAnswer answer = new CredentialOnlyAnswer(context, form);
        try {
            answer.answer(verify(context.getSession(), form));
        } catch (RuntimeException failure) {
            answer.failUnexpectedly(failure);
        }
    }

    private static Outcome<VerifiedGateway> verify(KeycloakSession session, ExchangeForm form) {
        List<String> tokens = form.values(ExchangeForm.SUBJECT_TOKEN);
        return switch (tokens.size()) {
            case 0 -> Outcome.rejected(Problem.PARAMETER_MISSING, Parameter.SUBJECT_TOKEN);
            case 1 ->
                form.hasControlCharacters(ExchangeForm.SUBJECT_TOKEN)
                        ? Outcome.rejected(Problem.PARAMETER_MALFORMED, Parameter.SUBJECT_TOKEN)
                        : new CredentialCheck(session).verify(new TokenText(tokens.get(0)));
            default -> Outcome.rejected(Problem.PARAMETER_REPEATED, Parameter.SUBJECT_TOKEN);
        };
    }

    @Override
    public String getId() {
        return GatewayClient.AUTHENTICATOR;
    }

    @Override
    public String getDisplayType() {
        return "Gateway Credential";
    }

    @Override
    public String getHelpText() {
        return "Authenticates a gateway only by the gateway credential that it exchanges";
    }

    @Override
    public boolean isConfigurable() {
        return false;
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {ALTERNATIVE, DISABLED};
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    public List<ProviderConfigProperty> getConfigPropertiesPerClient() {
        return List.of();
    }

    @Override
    public Map<String, Object> getAdapterConfiguration(KeycloakSession session, ClientModel client) {
        return Map.of();
    }

    /** Keycloak 26.5 calls the method with this signature. */
    public Map<String, Object> getAdapterConfiguration(ClientModel client) {
        return Map.of();
    }

    /** Empty, so that no client can register with this method and discovery does not offer it. */
    @Override
    public Set<String> getProtocolAuthenticatorMethods(String loginProtocol) {
        return Set.of();
    }
}
