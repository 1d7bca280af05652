// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import io.github.kcexchange.management.Listing;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.TestRealm;
import java.util.List;
import java.util.Map;

/** Creates and reads the trusted issuers of a realm through the management API. */
record Issuers(TestRealm realm) {

    /** Creates an issuer and returns its id. */
    String create(String name) {
        Map<String, Object> body =
                Map.of("name", name, "issuer", "https://partner.example", "jwksUrl", "https://partner.example/jwks");
        return (String) realm.management()
                .post("/trustedIssuers", body)
                .hasStatus(201)
                .json()
                .get("id");
    }

    void assign(String id, Application application) {
        realm.management()
                .post(assignments(application), Map.of("trustedIssuer", Map.of("id", id)))
                .hasStatus(201);
    }

    /** Returns the ids of the issuers that are assigned to the application. */
    List<Object> assignedTo(Application application) {
        return Listing.elements(realm.management().get(assignments(application)), "trustedIssuerAssignments").stream()
                .<Object>map(assignment -> assignment.get("id"))
                .toList();
    }

    Map<?, ?> named(String name) {
        return Listing.elements(realm.management().get("/trustedIssuers"), "trustedIssuers").stream()
                .filter(issuer -> name.equals(issuer.get("name")))
                .findFirst()
                .orElseThrow();
    }

    private static String assignments(Application application) {
        return "/applications/" + application.id() + "/trustedIssuerAssignments";
    }
}
