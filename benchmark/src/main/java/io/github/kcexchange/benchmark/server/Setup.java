// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.server;

/**
 * Contains the properties that distinguish a server from the other servers of a run.
 *
 * @param extended whether the extension is installed
 * @param purpose distinguishes servers that are otherwise the same; empty if there is only one
 */
public record Setup(Database database, boolean extended, Java java, String purpose) {

    public static Setup extended(Database database, Java java) {
        return new Setup(database, true, java, "");
    }

    /** Returns a setup without the extension. */
    public static Setup stock(Database database, Java java) {
        return new Setup(database, false, java, "");
    }

    public Setup forPurpose(String name) {
        return new Setup(database, extended, java, name);
    }

    /** Returns the name of the server, such as {@code h2-stock-java17}. */
    public String name() {
        return database.shortName() + (extended ? "" : "-stock") + (purpose.isEmpty() ? "" : "-" + purpose) + "-"
                + java.shortName();
    }
}
