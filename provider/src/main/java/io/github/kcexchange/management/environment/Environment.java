// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.environment;

import org.keycloak.models.RealmModel;

/**
 * PingOne's environment, which is a realm of Keycloak.
 *
 * @param id the realm's id
 * @param name the realm's name
 */
public record Environment(String id, String name) {

    /** The id of the API among the extensions of Keycloak's Admin API, which is also the first segment of its paths. */
    public static final String API = "pingone";

    /** The type of a role's scope. A role of a realm has no other scope than the realm. */
    public static final String SCOPE_TYPE = "ENVIRONMENT";

    public static Environment of(RealmModel realm) {
        return new Environment(realm.getId(), realm.getName());
    }

    /**
     * Whether this {@code envID} in a path identifies this environment. It must exactly equal the realm's id or its
     * name.
     */
    public boolean isNamedBy(String envID) {
        return envID.equals(id) || envID.equals(name);
    }
}
