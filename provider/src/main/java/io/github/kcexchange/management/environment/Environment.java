// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.environment;

import org.keycloak.models.RealmModel;

/**
 * PingOne's environment, which is Keycloak's realm.
 *
 * @param id the realm's id
 * @param name the realm's name
 */
public record Environment(String id, String name) {

    /** The API's name among the extensions of Keycloak's admin API, and so the first segment of its paths. */
    public static final String API = "pingone";

    public static Environment of(RealmModel realm) {
        return new Environment(realm.getId(), realm.getName());
    }

    /** Whether this {@code envID} of a path means this environment: the realm's id or its name, to the letter. */
    public boolean isNamedBy(String envID) {
        return envID.equals(id) || envID.equals(name);
    }
}
