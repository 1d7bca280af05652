// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.config;

import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.Build;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.Server;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.util.JsonSerialization;

/** The realm of {@code docs/config/realm.json}, imported as Keycloak's Admin API imports a realm. */
@OnKeycloak
final class RealmImportIT {
    private static final String NAME = "exchange-imported";

    private final Server server;

    RealmImportIT(Server server) {
        this.server = server;
    }

    @Test
    void theImportedRealmIsCompleteExceptForTheCredentials() throws Exception {
        RealmRepresentation realm = JsonSerialization.readValue(
                Files.readString(Build.projectFolder().resolve("docs/config/realm.json")), RealmRepresentation.class);
        realm.setRealm(NAME);
        server.create(realm);
        new ExampleRealm(TestRealm.existing(server, NAME)).works();
    }
}
