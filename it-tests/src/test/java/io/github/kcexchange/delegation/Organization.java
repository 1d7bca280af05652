// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.OrganizationMembersResource;
import org.keycloak.representations.idm.OrganizationDomainRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/** An organization of Keycloak, with members. */
record Organization(TestRealm realm, String id, String alias) {

    static Organization in(TestRealm realm, String alias) {
        realm.change(all -> all.setOrganizationsEnabled(true));
        OrganizationRepresentation made = new OrganizationRepresentation();
        made.setName(alias);
        made.setAlias(alias);
        made.addDomain(new OrganizationDomainRepresentation(alias + ".example"));
        try (Response created = realm.admin().organizations().create(made)) {
            return new Organization(realm, CreatedResponseUtil.getCreatedId(created), alias);
        }
    }

    void add(Person person) {
        members().addMember(person.id()).close();
    }

    void remove(Person person) {
        members().member(person.id()).delete().close();
    }

    /** Lets the application request Keycloak's own scope {@code organization}. */
    void scopeFor(Application application) {
        realm.admin().clientScopes().findAll().stream()
                .filter(scope -> scope.getName().equals("organization"))
                .forEach(scope -> application.admin().addOptionalClientScope(scope.getId()));
    }

    private OrganizationMembersResource members() {
        return realm.admin().organizations().get(id).members();
    }

    /** Writes the claim {@code organization} into every token, also into a lightweight one. */
    ProtocolMapperRepresentation claim() {
        return Api.mapper(
                "oidc-hardcoded-claim-mapper",
                Map.of(
                        "claim.name",
                        "organization",
                        "claim.value",
                        "{\"" + alias + "\":{}}",
                        "jsonType.label",
                        "JSON",
                        "access.token.claim",
                        "true",
                        "lightweight.claim",
                        "true",
                        "introspection.token.claim",
                        "true"));
    }
}
