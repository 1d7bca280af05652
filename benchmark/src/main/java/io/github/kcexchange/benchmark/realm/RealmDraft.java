// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.realm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Describes a realm that does not exist yet. */
public final class RealmDraft {
    private static final int DAY = 86_400;

    private final RealmRepresentation realm = new RealmRepresentation();
    private final List<ClientDraft> clients = new ArrayList<>();
    private final List<UserRepresentation> users = new ArrayList<>();

    public RealmDraft(String name) {
        realm.setRealm(name);
        realm.setEnabled(true);
        realm.setSslRequired("none");
        // The subject tokens must be valid for longer than the measurement takes.
        realm.setAccessTokenLifespan(DAY);
        realm.setSsoSessionIdleTimeout(DAY);
        realm.setSsoSessionMaxLifespan(2 * DAY);
        // The benchmark does not measure how Keycloak hashes passwords.
        realm.setPasswordPolicy("hashAlgorithm(pbkdf2-sha256) and hashIterations(1)");
        realm.setAttributes(new HashMap<>());
    }

    public String name() {
        return realm.getRealm();
    }

    public RealmDraft longestChain(int actors) {
        realm.getAttributes().put("pingone.exchange.max-chain-depth", Integer.toString(actors));
        return this;
    }

    public RealmDraft client(ClientDraft client) {
        clients.add(client);
        return this;
    }

    /** Adds {@code count} users, each with the given realm roles. */
    public RealmDraft users(int count, String... roles) {
        IntStream.range(0, count).mapToObj(n -> user(n, List.of(roles))).forEach(users::add);
        return this;
    }

    public RealmDraft with(Consumer<RealmRepresentation> change) {
        change.accept(realm);
        return this;
    }

    private static UserRepresentation user(int number, List<String> roles) {
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(Tokens.PASSWORD);
        UserRepresentation user = new UserRepresentation();
        user.setUsername(Tokens.username(number));
        user.setFirstName("User");
        user.setLastName(Integer.toString(number));
        user.setEmail(Tokens.username(number) + "@example.org");
        user.setEmailVerified(true);
        user.setEnabled(true);
        user.setCredentials(List.of(password));
        user.setRealmRoles(roles);
        return user;
    }

    RealmRepresentation representation() {
        realm.setClients(clients.stream().map(ClientDraft::representation).toList());
        realm.setUsers(users);
        return realm;
    }

    int numberOfUsers() {
        return users.size();
    }
}
