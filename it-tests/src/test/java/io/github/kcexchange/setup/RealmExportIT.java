// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;

/** An exported realm contains its gateways, but never a credential. No import brings one. */
@OnKeycloak
final class RealmExportIT {
    private final TestRealm realm;
    private final Gateway gateway;
    private final Credential credential;

    RealmExportIT(TestRealm realm) {
        this.realm = realm;
        this.gateway = realm.gateway("exported");
        this.credential = gateway.credential();
    }

    @Test
    void anExportContainsTheGatewayAndNoPartOfItsCredentials() throws Exception {
        String export = Json.text(realm.admin().partialExport(true, true));
        String secret = credential.token().reveal();
        assertThat(export.contains(gateway.id())).as("gateway in the export").isTrue();
        assertThat(export.contains(secret)).as("credential in the export").isFalse();
        assertThat(export.contains(secret.split("\\.")[2]))
                .as("signature in the export")
                .isFalse();
        assertThat(export.contains(credential.id())).as("id in the export").isFalse();
        assertThat(export.contains(hash(secret))).as("hash in the export").isFalse();
    }

    /** In the realm of the credential, so that only its missing record can be the reason. */
    @Test
    void noClientThatIsImportedInjectsACredential() throws Exception {
        Credential revoked = gateway.credential();
        revoked.delete();
        ClientRepresentation client = gateway.client().toRepresentation();
        client.setId(null);
        client.setClientId("injected");
        client.setName("injected");
        client.setProtocolMappers(null);
        client.getAttributes()
                .put("pingone.gateway.credentials", hash(revoked.token().reveal()));
        client.getAttributes().put("jti", revoked.id());
        realm.admin().clients().create(client).close();
        Problem.CREDENTIAL_UNKNOWN.rejects(revoked.form(), realm.application("application"));
        String id = realm.admin().clients().findByClientId("injected").get(0).getId();
        assertThat(realm.management().get("/gateways/" + id + "/credentials").json())
                .containsEntry("size", 0);
    }

    @Test
    void theManagementApiHasNoWayToBringACredential() {
        Map<String, Object> body = Map.of("credential", credential.token().reveal(), "id", credential.id());
        Gateway other = realm.gateway("other");
        Credential fresh = other.credential(body);
        assertThat(fresh.id()).isNotEqualTo(credential.id());
        assertThat(fresh.token()).isNotEqualTo(credential.token());
    }

    private static String hash(String credential) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(credential.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
