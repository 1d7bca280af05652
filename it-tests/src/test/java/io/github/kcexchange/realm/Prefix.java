// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.realm;

/** The addresses under which a realm's endpoints answer. */
public enum Prefix {
    /** {@code authPath} is {@code {server}/realms}, {@code envID} the realm's name. */
    AS,
    /** {@code authPath} is {@code {server}/realms/{realm}/pingone}, {@code envID} the realm's id. */
    PINGONE_BY_ID,
    /** The same with the realm's name for {@code envID}. */
    PINGONE_BY_NAME,
    /** Keycloak's own. */
    KEYCLOAK;

    String path(TestRealm realm) {
        String base = "/realms/" + realm.name();
        return switch (this) {
            case AS -> base + "/as";
            case PINGONE_BY_ID -> base + "/pingone/" + realm.id() + "/as";
            case PINGONE_BY_NAME -> base + "/pingone/" + realm.name() + "/as";
            case KEYCLOAK -> base + "/protocol/openid-connect";
        };
    }
}
