// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.server;

import java.util.Locale;

/** Selects the database of a server. */
public enum Database {
    H2("H2", "dev-file"),
    POSTGRES("PostgreSQL", "postgres");

    private final String title;
    private final String kind;

    Database(String title, String kind) {
        this.title = title;
        this.kind = kind;
    }

    public String title() {
        return title;
    }

    /** Returns Keycloak's name of the database. */
    String kind() {
        return kind;
    }

    String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
