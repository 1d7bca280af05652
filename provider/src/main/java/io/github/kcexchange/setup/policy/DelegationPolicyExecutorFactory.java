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

/** The client-policy executor {@code pingone-delegation-policy}: who may act for whom where no may_act says so. */
public final class DelegationPolicyExecutorFactory implements ClientPolicyExecutorProviderFactory {

    private static final String ROLE =
            "A realm role by its name, a client role as {clientId}/{role}; write / and % in a name as %2F and %25.";

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
        return "Allows delegation in token exchanges of the selected clients: the named actors may act for the named"
                + " subjects although no may_act of the subject token names them. It never allows what a may_act forbids."
                + " Of several that permit, the tightest limits count, whatever their order.";
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
                        "Client ids that may act. An actor that is named neither here nor by role may not."),
                property(
                        DelegationPolicyForm.ACTOR_ROLES,
                        "Actors: roles",
                        MULTIVALUED_STRING_TYPE,
                        "Roles of which an actor needs one. " + ROLE));
    }

    private static List<ProviderConfigProperty> subjects() {
        return List.of(
                property(
                        DelegationPolicyForm.SUBJECT_ROLES,
                        "Subjects: roles",
                        MULTIVALUED_STRING_TYPE,
                        "Roles of which a subject needs one. A subject without such a role or group cannot be acted for. "
                                + ROLE),
                property(
                        DelegationPolicyForm.SUBJECT_GROUPS,
                        "Subjects: groups",
                        MULTIVALUED_STRING_TYPE,
                        "Paths of groups of which a subject is a member of one, such as /staff."));
    }

    private static List<ProviderConfigProperty> limits() {
        return List.of(
                property(
                        DelegationPolicyForm.AUDIENCES,
                        "Audiences",
                        MULTIVALUED_STRING_TYPE,
                        "The only audiences that the token may be for. Empty: all that its scopes lead to."),
                property(
                        DelegationPolicyForm.MAX_CHAIN_DEPTH,
                        "Longest chain of actors",
                        STRING_TYPE,
                        "A number. Empty: the realm's, which is 5 unless changed."),
                property(
                        DelegationPolicyForm.MAX_LIFESPAN,
                        "Longest lifetime in seconds",
                        STRING_TYPE,
                        "A number. Empty: the client's or realm's."));
    }

    private static List<ProviderConfigProperty> proofs() {
        return List.of(
                property(
                        DelegationPolicyForm.CONSENT_NEEDED,
                        "Consent needed",
                        BOOLEAN_TYPE,
                        "The subject must have consented to the client that asks."),
                property(
                        DelegationPolicyForm.FOREIGN_ACTOR_TOKEN,
                        "Actor token of another client",
                        BOOLEAN_TYPE,
                        "The actor token may belong to another client than the one that asks."));
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
