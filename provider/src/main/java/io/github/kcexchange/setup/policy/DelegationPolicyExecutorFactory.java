// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.policy;

import static org.keycloak.provider.ProviderConfigProperty.BOOLEAN_TYPE;
import static org.keycloak.provider.ProviderConfigProperty.MULTIVALUED_STRING_TYPE;
import static org.keycloak.provider.ProviderConfigProperty.STRING_TYPE;

import java.util.List;
import java.util.stream.Stream;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProviderFactory;

/**
 * The client policy executor {@code pingone-delegation-policy}. It permits delegation if the subject token has no
 * {@code may_act}.
 */
public final class DelegationPolicyExecutorFactory implements ClientPolicyExecutorProviderFactory {

    private static final String ROLE =
            "Write a realm role as its name, a client role as {clientId}/{role}, and / and % in a name as %2F and %25.";

    static final String ID = "pingone-delegation-policy";

    private final UnclearRoles unclearRoles = new UnclearRoles();

    @Override
    public ClientPolicyExecutorProvider<?> create(KeycloakSession session) {
        return new DelegationPolicyExecutor(session, unclearRoles);
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getHelpText() {
        return "Allows delegation in token exchanges of the selected clients: the listed actors may act for the listed"
                + " subjects if the subject token has no may_act. It never allows an actor that may_act does not name."
                + " If several policies permit a delegation, the strictest limits apply, in any order.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return Stream.of(actors(), subjects(), limits(), proofs())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ProviderConfigProperty> actors() {
        return List.of(
                property(
                        DelegationPolicyForm.ACTOR_CLIENTS,
                        "Actors: clients",
                        MULTIVALUED_STRING_TYPE,
                        "Client ids of the clients that may act. All other actors need one of the roles below."),
                property(
                        DelegationPolicyForm.ACTOR_ROLES,
                        "Actors: roles",
                        MULTIVALUED_STRING_TYPE,
                        "The actor needs at least one of these roles, unless its client is listed above. " + ROLE));
    }

    private static List<ProviderConfigProperty> subjects() {
        return List.of(
                property(
                        DelegationPolicyForm.SUBJECT_ROLES,
                        "Subjects: roles",
                        MULTIVALUED_STRING_TYPE,
                        "The subject needs at least one of these roles or of the groups below. " + ROLE),
                property(
                        DelegationPolicyForm.SUBJECT_GROUPS,
                        "Subjects: groups",
                        MULTIVALUED_STRING_TYPE,
                        "The subject must be a member of at least one of these groups or have one of the roles above."
                                + " Write paths, such as /staff, and / and % in a name as %2F and %25."));
    }

    private static List<ProviderConfigProperty> limits() {
        return List.of(
                property(
                        DelegationPolicyForm.AUDIENCES,
                        "Audiences",
                        MULTIVALUED_STRING_TYPE,
                        "The only audiences that the token may have. If empty: all audiences that its scopes lead to."),
                property(
                        DelegationPolicyForm.MAX_CHAIN_DEPTH,
                        "Longest chain of actors",
                        STRING_TYPE,
                        "The maximum number of actors. If empty: the realm's maximum, which is 5 by default."),
                property(
                        DelegationPolicyForm.MAX_LIFESPAN,
                        "Longest lifetime in seconds",
                        STRING_TYPE,
                        "The maximum lifetime of the token. If empty: the lifetime of the client or the realm."));
    }

    private static List<ProviderConfigProperty> proofs() {
        return List.of(
                property(
                        DelegationPolicyForm.CONSENT_NEEDED,
                        "Consent needed",
                        BOOLEAN_TYPE,
                        "The subject must have consented to the client that requests the exchange."),
                property(
                        DelegationPolicyForm.FOREIGN_ACTOR_TOKEN,
                        "Actor token of another client",
                        BOOLEAN_TYPE,
                        "The actor token may belong to a client other than the one that requests the exchange."));
    }

    private static ProviderConfigProperty property(String name, String label, String type, String help) {
        return new ProviderConfigProperty(name, label, help, type, BOOLEAN_TYPE.equals(type) ? false : null);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
