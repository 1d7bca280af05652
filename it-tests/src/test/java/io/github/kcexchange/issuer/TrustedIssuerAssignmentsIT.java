// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.management.ManagementError;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Secret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;

/** Trusted issuers that are assigned to an application, over the management API. */
@OnKeycloak
@TouchesSql
final class TrustedIssuerAssignmentsIT {
    private final TestRealm realm;
    private final ManagementApi api;

    TrustedIssuerAssignmentsIT(TestRealm realm) {
        this.realm = realm;
        this.api = realm.management();
    }

    @Test
    void anIssuerIsAssignedToApplicationsAndWithdrawn() {
        Application application = realm.application("assigned");
        OtherIssuer.Trusted first = OtherIssuer.any().trustedBy(realm, Map.of("name", "first"));
        OtherIssuer.Trusted second = OtherIssuer.any().trustedBy(realm, Map.of("name", "second"));
        String path = OtherIssuer.Trusted.assignments(application);
        realm.events().clear();
        Answer created = api.post(path, Map.of("trustedIssuer", Map.of("id", first.id())))
                .hasStatus(201);
        Map<String, Object> expected = assignment(application, first);
        assertThat(created.json()).isEqualTo(expected);
        assertThat(created.header("Location")).contains(api.link(path + "/" + first.id()));
        assertThat(api.get(path + "/" + first.id()).hasStatus(200).json()).isEqualTo(expected);
        assertThat(api.get("/applications/assigned/trustedIssuerAssignments")
                        .hasStatus(200)
                        .json())
                .isEqualTo(Map.of(
                        "_links", Map.of("self", Map.of("href", api.link(path))),
                        "_embedded", Map.of("trustedIssuerAssignments", List.of(expected)),
                        "size", 1));
        assertThat(api.put(path + "/" + first.id(), Map.of("trustedIssuer", Map.of("id", second.id())))
                        .hasStatus(200)
                        .json())
                .isEqualTo(assignment(application, second));
        ManagementError.NOT_FOUND.is(api.get(path + "/" + first.id()));
        assertThat(attributes(application)).containsEntry("pingone.trusted.issuers", second.alias());
        assertThat(api.delete(path + "/" + second.id()).hasStatus(204).json()).isEmpty();
        ManagementError.NOT_FOUND.is(api.delete(path + "/" + second.id()));
        assertThat(attributes(application)).doesNotContainKey("pingone.trusted.issuers");
        assertThat(realm.events().admin(3))
                .allSatisfy(
                        event -> assertThat(event.getResourceType()).isEqualTo("PINGONE_TRUSTED_ISSUER_ASSIGNMENT"));
    }

    @Test
    void anAssignmentNamesAnIssuerOfTheRealmOnce() {
        Application application = realm.application("once");
        OtherIssuer.Trusted trusted =
                OtherIssuer.any().trustedBy(realm, Map.of()).assignedTo(application);
        String path = OtherIssuer.Trusted.assignments(application);
        ManagementError.INVALID_DATA.is(
                api.post(path, Map.of("trustedIssuer", Map.of("id", trusted.id()))),
                Map.of(
                        "code", "UNIQUENESS_VIOLATION",
                        "target", "trustedIssuer.id",
                        "message", "The application already has this trusted issuer."));
        ManagementError.INVALID_DATA.is(
                api.post(path, Map.of("trustedIssuer", Map.of("id", "unknown"))),
                Map.of(
                        "code", "INVALID_VALUE",
                        "target", "trustedIssuer.id",
                        "message", "There is no trusted issuer with this id."));
        ManagementError.INVALID_DATA.is(
                api.post(path, Map.of()),
                Map.of("code", "REQUIRED_VALUE", "target", "trustedIssuer", "message", "A value is required."));
    }

    @Test
    void everyWrongMemberIsNamed() {
        String path = OtherIssuer.Trusted.assignments(realm.application("wrong-members"));
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("trustedIssuer", null);
        ManagementError.INVALID_DATA.is(api.post(path, nothing), ManagementError.required("trustedIssuer"));
        ManagementError.INVALID_DATA.is(
                api.post(path, Map.of("trustedIssuer", Map.of())), ManagementError.required("trustedIssuer.id"));
        ManagementError.INVALID_DATA.is(
                api.post(path, Map.of("trustedIssuer", "x")),
                ManagementError.invalid("trustedIssuer", "Must be an object."));
        ManagementError.INVALID_DATA.is(
                api.post(path, Map.of("trustedIssuer", Map.of("id", 7))),
                ManagementError.invalid("trustedIssuer.id", "Must be a string."));
        assertThat(api.get(path).json()).containsEntry("size", 0);
    }

    @Test
    void unknownMembersAreIgnored() {
        String path = OtherIssuer.Trusted.assignments(realm.application("unknown-members"));
        String id = OtherIssuer.any().trustedBy(realm, Map.of()).id();
        Answer created = api.post(path, Map.of("trustedIssuer", Map.of("id", id, "x", 1), "readOnly", true))
                .hasStatus(201);
        assertThat(created.json()).containsEntry("id", id).doesNotContainKey("readOnly");
    }

    @Test
    void aGatewayAndAnUnknownClientAreNoApplications() {
        String gateway = realm.gateway("no application").id();
        ManagementError.NOT_FOUND.is(api.get("/applications/" + gateway + "/trustedIssuerAssignments"));
        ManagementError.NOT_FOUND.is(api.get("/applications/unknown/trustedIssuerAssignments"));
    }

    /** A client that registers itself chooses its id. Ids are unique on the whole server. */
    @Test
    void aClientWithTheNameOfAnApplicationIsNotTakenForIt() {
        Application application = realm.application("orders-" + realm.name());
        ClientRepresentation posing = new ClientRepresentation();
        posing.setId(application.clientId());
        posing.setClientId("posing");
        realm.admin().clients().create(posing).close();
        OtherIssuer.Trusted trusted = OtherIssuer.any().trustedBy(realm, Map.of());
        String path = "/applications/" + application.clientId() + "/trustedIssuerAssignments";
        api.post(path, Map.of("trustedIssuer", Map.of("id", trusted.id()))).hasStatus(201);
        assertThat(attributes(application)).containsEntry("pingone.trusted.issuers", trusted.alias());
        assertThat(realm.admin()
                        .clients()
                        .get(application.clientId())
                        .toRepresentation()
                        .getAttributes())
                .doesNotContainKey("pingone.trusted.issuers");
        application.change(client -> client.getAttributes().put(Application.EXCHANGE_ENABLED, "false"));
        ManagementError.NOT_FOUND.is(api.get(path));
        assertThat(api.get(OtherIssuer.Trusted.assignments(application)).json()).containsEntry("size", 1);
    }

    /** MariaDB and MySQL compare texts without their accents. */
    @Test
    void anAttributeWithAnotherNameIsNoAssignment() {
        OtherIssuer.Trusted trusted = OtherIssuer.any().trustedBy(realm, Map.of());
        Application application = realm.application("accented");
        application.change(client -> client.getAttributes().put("p\u00edngone.trusted.issuers", trusted.alias()));
        assertThat(api.get(OtherIssuer.Trusted.assignments(application)).json()).containsEntry("size", 0);
        api.delete("/trustedIssuers/" + trusted.id()).hasStatus(204);
    }

    /** MariaDB and MySQL ignore case. The cache would keep the issuer under the other alias after a change. */
    @Test
    void anAliasInAnotherCaseIsNoAssignment() {
        OtherIssuer issuer = OtherIssuer.any();
        Person alice = realm.person("alice-cased");
        OtherIssuer.Trusted trusted = issuer.trustedBy(realm, Map.of("alias", "cased"));
        trusted.link(alice, "alice-there");
        Application application = realm.application("cased");
        Secret external = issuer.tokenFor("alice-there", realm).signedBy(issuer.key());
        Form form = OtherIssuer.exchange(external);
        application.change(client -> client.getAttributes().put("pingone.trusted.issuers", "CASED"));
        assertThat(api.get(OtherIssuer.Trusted.assignments(application)).json()).containsEntry("size", 0);
        Exchange.by(application, form).isRejected(Problem.EXTERNAL_TOKEN_ISSUER_NOT_ASSIGNED, ExternalScene.LOOK);
        application.change(client -> client.getAttributes().put("pingone.trusted.issuers", trusted.alias()));
        assertThat(Exchange.by(application, form).jwt().text("sub")).isEqualTo(alice.id());
    }

    @Test
    void aDeletedIssuerIsAssignedToNoApplicationEvenIfItsAliasIsUsedAgain() {
        Application application = realm.application("reassigned");
        OtherIssuer.Trusted before =
                OtherIssuer.any().trustedBy(realm, Map.of("alias", "reused")).assignedTo(application);
        api.delete(before.path()).hasStatus(204);
        OtherIssuer.any().trustedBy(realm, Map.of("alias", "reused"));
        assertThat(api.get(OtherIssuer.Trusted.assignments(application)).json()).containsEntry("size", 0);
    }

    private Map<String, Object> assignment(Application application, OtherIssuer.Trusted trusted) {
        String path = OtherIssuer.Trusted.assignments(application) + "/" + trusted.id();
        return Map.of(
                "_links",
                Map.of(
                        "self", Map.of("href", api.link(path)),
                        "environment", Map.of("href", api.link("")),
                        "trustedIssuer", Map.of("href", api.link(trusted.path()))),
                "id",
                trusted.id(),
                "environment",
                Map.of("id", realm.id()),
                "application",
                Map.of("id", application.id()),
                "trustedIssuer",
                Map.of("id", trusted.id()));
    }

    private static Map<String, String> attributes(Application application) {
        ClientRepresentation client = application.admin().toRepresentation();
        return client.getAttributes();
    }
}
