// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.realm;

import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Secret;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** A user of a realm with a password. */
public record Person(TestRealm realm, String id, String username, Secret password) {

    static Person in(TestRealm realm, String username) {
        Secret password = Secret.of("password-" + UUID.randomUUID());
        CredentialRepresentation credential = new CredentialRepresentation();
        credential.setType(CredentialRepresentation.PASSWORD);
        credential.setValue(password.reveal());
        UserRepresentation user = new UserRepresentation();
        user.setUsername(username);
        user.setEnabled(true);
        user.setEmail(username + "@example.org");
        user.setFirstName(username);
        user.setLastName("Example");
        user.setCredentials(List.of(credential));
        try (Response created = realm.admin().users().create(user)) {
            return new Person(realm, CreatedResponseUtil.getCreatedId(created), username, password);
        }
    }

    public UserResource admin() {
        return realm.admin().users().get(id);
    }

    /** Gives a role of a client, as of {@code realm-management}. */
    public Person grant(String ownerClientId, String role) {
        realm.grant(id, ownerClientId, role);
        return this;
    }

    /** Gives a role of the realm, as {@code admin} of the master realm. */
    public Person grant(String role) {
        RoleRepresentation found = realm.admin().roles().get(role).toRepresentation();
        admin().roles().realmLevel().add(List.of(found));
        return this;
    }

    /** Logs in with the password: the whole token response. */
    public Answer logIn(Application application, String scope) {
        Form form = Form.empty()
                .with("grant_type", "password")
                .with("username", username)
                .with("password", password.reveal())
                .with("scope", scope);
        return realm.token(Prefix.KEYCLOAK).post(form, application.basic()).hasStatus(200);
    }
}
