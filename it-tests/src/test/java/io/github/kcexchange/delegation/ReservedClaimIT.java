// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static io.github.kcexchange.delegation.ClaimMapper.mapping;
import static io.github.kcexchange.delegation.ClaimMapper.ofSubject;
import static io.github.kcexchange.delegation.ClaimMapper.required;
import static io.github.kcexchange.delegation.ClaimMapper.with;
import static io.github.kcexchange.delegation.RequiredClaimIT.missing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Json;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.PartialImportRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/** Claims that the mapper {@code pingone-exchanged-token-claim-mapper} does not write. */
@OnKeycloak
final class ReservedClaimIT {
    /** Reserved claims of each kind. {@code ClaimMappingTest} tests all that the page lists. */
    private static final List<String> RESERVED = List.of(
            "sub",
            "act",
            "act.sub",
            "may_act",
            "azp",
            "auth_time",
            "realm_access.roles",
            "active",
            "gateway_credential_id",
            "external_subject");

    private final TestRealm realm;
    private final ClaimScene scene;

    ReservedClaimIT(TestRealm realm) {
        this.realm = realm;
        this.scene = ClaimScene.in(realm);
    }

    @ParameterizedTest
    @CsvSource({
        "subject_token,    department, sub,               Choose another claim to write: this one is reserved.",
        "subject_token,    department, act,               Choose another claim to write: this one is reserved.",
        "actor_token,      department, may_act.sub,       Choose another claim to write: this one is reserved.",
        "subject_token,    department, realm_access.roles,Choose another claim to write: this one is reserved.",
        "subject_token,    department, gateway_id,        Choose another claim to write: this one is reserved.",
        "subject_token,    department, '',                Enter the name of the claim to write.",
        "subject_token,    '',         department,        Enter the name of the claim to read.",
        "client_assertion, department, department,"
                + "'Select the token that the claim is read from: subject_token or actor_token.'",
    })
    void aFlawedMapperIsNotSaved(String source, String claim, String target, String message) {
        Application application = scene.carrying();
        URI mappers = URI.create(realm.server().url() + "/admin/realms/" + realm.name() + "/clients/" + application.id()
                + "/protocol-mappers/models");
        Answer answer = Http.call("POST", mappers)
                .bearer(realm.administrator("manage-clients"))
                .json(mapping(source, claim, target))
                .send()
                .hasStatus(400);
        assertThat(answer.json()).isEqualTo(Map.of("error", message, "error_description", message));
        assertThat(application.admin().getProtocolMappers().getMappers()).isEmpty();
    }

    @Test
    void aMapperIsNotChangedToAReservedClaim() {
        Application application = scene.carrying(ofSubject("department", "department"));
        var mappers = application.admin().getProtocolMappers();
        ProtocolMapperRepresentation mapper = mappers.getMappers().get(0);
        mapper.getConfig().put("claim.name", "act");
        URI address = URI.create(realm.server().url() + "/admin/realms/" + realm.name() + "/clients/" + application.id()
                + "/protocol-mappers/models/" + mapper.getId());
        Answer answer = Http.call("PUT", address)
                .bearer(realm.administrator("manage-clients"))
                .json(mapper)
                .send()
                .hasStatus(400);
        String message = "Choose another claim to write: this one is reserved.";
        assertThat(answer.json()).isEqualTo(Map.of("error", message, "error_description", message));
        assertThat(mappers.getMappers().get(0).getConfig()).containsEntry("claim.name", "department");
    }

    /** An import does not check mappers. */
    @Test
    void anImportedMapperWritesNoReservedClaim() {
        Application plain = scene.carrying();
        Application imported = imported(RESERVED.stream()
                .map(target -> ofSubject("forged", target))
                .toArray(ProtocolMapperRepresentation[]::new));
        Jwt expected = Exchange.by(plain, scene.forBuzzer()).jwt();
        Secret token = Exchange.by(imported, scene.forBuzzer()).token();
        Jwt issued = Jwt.of(token);
        assertThat(issued.payload().keySet())
                .isEqualTo(expected.payload().keySet())
                .isNotEmpty();
        assertThat(Json.text(issued.payload())).doesNotContain("forged");
        assertThat(Json.text(scene.reader().introspect(token)))
                .contains("active")
                .doesNotContain("forged");
        assertThat(issued.text("sub")).isEqualTo(scene.alice().id());
        Form idToken = scene.forBuzzer().with("scope", "openid").with("requested_token_type", Form.ID_TOKEN);
        assertThat(Json.text(Exchange.by(imported, idToken).jwt().payload())).doesNotContain("forged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"act", "sub"})
    void anImportedMapperThatRequiresAReservedClaimRejectsTheExchange(String target) {
        Application imported = imported(required(ofSubject("department", target)));
        missing(Exchange.by(imported, scene.forBuzzer()), target);
    }

    /** The same client with mappers that an import brings. */
    private Application imported(ProtocolMapperRepresentation... mappers) {
        Application model = scene.carrying();
        ClientRepresentation client = model.admin().toRepresentation();
        Secret secret = model.secret();
        client.setSecret(secret.reveal());
        model.admin().remove();
        with(mappers).accept(client);
        PartialImportRepresentation part = new PartialImportRepresentation();
        part.setIfResourceExists("FAIL");
        part.setClients(List.of(client));
        try (Response imported = realm.admin().partialImport(part)) {
            assertThat(imported.getStatus()).isEqualTo(200);
        }
        String id =
                realm.admin().clients().findByClientId(model.clientId()).get(0).getId();
        return new Application(realm, id, model.clientId(), secret);
    }
}
