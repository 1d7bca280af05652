// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.Mappers;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.Build;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Http;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /applications}: the clients with token exchange switched on, and the audiences that they can reach. */
@OnKeycloak
@TouchesSql
final class ApplicationsIT {
    private static final String BUZZER = "https://api.example.com/b";

    private final TestRealm realm;
    private final ManagementApi api;
    private final Application address;
    private final Application addressBook;

    ApplicationsIT(TestRealm realm) {
        this.realm = realm;
        this.api = realm.management();
        Mappers.scope(realm, "b.read", Mappers.toText(BUZZER), Mappers.notInAccessTokens("nobody"));
        Mappers.scope(realm, "d.read", Mappers.toText("https://api.example.com/d"), Mappers.toText(BUZZER));
        this.address = realm.application("app-address", client -> {
            client.setName("Address");
            client.getAttributes()
                    .put("pingone.token.exchange.accepted.audiences", "https://stock.example.com##app-orders");
            client.getAttributes().put("pingone.trusted.issuers", "partner##bank");
            client.setProtocolMappers(List.of(Mappers.toClient("buzzer"), Mappers.toText(BUZZER)));
            client.setDefaultClientScopes(List.of("basic", "d.read"));
            client.setOptionalClientScopes(List.of("b.read"));
        });
        this.addressBook = realm.application("app-Address_Book", client -> {
            client.setEnabled(false);
            client.setPublicClient(true);
            client.setServiceAccountsEnabled(false);
            client.getAttributes().put(Application.EXCHANGE_ENABLED, "TRUE");
        });
        realm.application("zebra");
        realm.plainClient("app-plain");
        realm.application("app-off", client -> client.getAttributes().put(Application.EXCHANGE_ENABLED, "false"));
        realm.gateway("app-gateway").change(client -> {
            client.setClientId("app-gateway");
            client.getAttributes().put(Application.EXCHANGE_ENABLED, "true");
        });
    }

    @Test
    void applicationsAreShownCompletely() {
        String path = "/applications?filter=" + Listing.encoded("clientId sw \"app-\"");
        Answer answer = api.get(path).hasStatus(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.json())
                .containsOnlyKeys("_links", "_embedded", "size")
                .containsEntry("size", 2);
        assertThat(Listing.link(answer, "self")).isEqualTo(api.link(path));
        assertThat(Listing.elements(answer, "applications")).containsExactlyInAnyOrder(whole(), bare());
    }

    /** The application that is created last is the first one. Every database sorts these names in the same way. */
    @Test
    void applicationsAreOrderedByClientId() {
        realm.application("aardvark");
        assertThat(Listing.members(api.get("/applications"), "applications", "clientId"))
                .containsSubsequence("aardvark", "app-address", "zebra");
    }

    private Map<String, Object> whole() {
        return Map.of(
                "_links",
                links(address),
                "id",
                address.id(),
                "clientId",
                "app-address",
                "name",
                "Address",
                "enabled",
                true,
                "confidential",
                true,
                "acceptedAudiences",
                List.of("https://stock.example.com", "app-orders"),
                "targets",
                List.of(
                        Map.of("audience", "buzzer"),
                        Map.of("audience", BUZZER),
                        Map.of("audience", BUZZER, "scope", "b.read", "optional", true),
                        Map.of("audience", BUZZER, "scope", "d.read"),
                        Map.of("audience", "https://api.example.com/d", "scope", "d.read")),
                "trustedIssuers",
                List.of("partner", "bank"));
    }

    private Map<String, Object> bare() {
        return Map.of(
                "_links",
                links(addressBook),
                "id",
                addressBook.id(),
                "clientId",
                "app-Address_Book",
                "enabled",
                false,
                "confidential",
                false,
                "acceptedAudiences",
                List.of(),
                "targets",
                List.of(),
                "trustedIssuers",
                List.of());
    }

    private Map<String, Object> links(Application application) {
        String self = realm.server().publicUrl() + "/admin/realms/" + realm.name() + "/clients/" + application.id();
        return Map.of("self", Map.of("href", self), "environment", Map.of("href", api.link("")));
    }

    @Test
    void ambiguousAudiencesAreNotShown() {
        realm.application(
                "unclear",
                client -> client.getAttributes()
                        .put("pingone.token.exchange.accepted.audiences", "orders##trail###other"));
        Answer answer = api.get("/applications?filter=" + Listing.encoded("clientId eq \"unclear\""));
        assertThat(Listing.elements(answer, "applications"))
                .singleElement()
                .satisfies(shown -> assertThat(shown.get("acceptedAudiences")).isEqualTo(List.of()));
    }

    @Test
    void theSelfLinkOfAnApplicationIsKeycloaksOwnClient() {
        Answer listed = api.get("/applications?filter=" + Listing.encoded("clientId eq \"app-address\""));
        Map<?, ?> links =
                (Map<?, ?>) Listing.elements(listed, "applications").get(0).get("_links");
        Object self = ((Map<?, ?>) links.get("self")).get("href");
        Answer client = Http.call("GET", realm.server().reachable(self))
                .bearer(api.token())
                .send()
                .hasStatus(200);
        assertThat(client.json()).containsEntry("id", address.id()).containsEntry("clientId", "app-address");
    }

    @Test
    void thePagesTogetherAreTheList() {
        Answer whole = api.get("/applications");
        Answer first = api.get("/applications?limit=1").hasStatus(200);
        assertThat(first.json()).containsEntry("size", 1);
        assertThat(Listing.membersOfAll(api, first, "applications", "id"))
                .isEqualTo(Listing.members(whole, "applications", "id"))
                .contains(address.id(), addressBook.id())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "clientId eq \"zebra\"; zebra",
                "CLIENTID EQ \"app-address\"; app-address",
                "clientId co \"S_B\"; app-Address_Book",
                "clientId co \"S_B\" and clientId sw \"app-Address_\"; app-Address_Book"
            })
    void aFilterSelects(String filter, String expected) {
        Answer answer = api.get("/applications?filter=" + Listing.encoded(filter));
        assertThat(Listing.members(answer, "applications", "clientId")).containsExactly(expected);
    }

    /** MariaDB compares without regard to case, and its administrator can change that. */
    @ParameterizedTest
    @CsvSource({"app-A, app-Address_Book", "app-a, app-address"})
    void theBeginningDistinguishesCaseIfTheDatabaseDoes(String beginning, String expected) {
        Answer answer = api.get("/applications?filter="
                + Listing.encoded("clientId co \"ADDRESS\" and clientId sw \"" + beginning + "\""));
        List<?> found = Listing.members(answer, "applications", "clientId");
        if (Build.database().distinguishesCase()) {
            assertThat(found).isEqualTo(List.of(expected));
        } else {
            assertThat(found).isEqualTo(List.of("app-address", "app-Address_Book"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clientId eq \"app-plain\"",
                "clientId eq \"app-off\"",
                "clientId eq \"app-gateway\"",
                "clientId co \"s%b\""
            })
    void aFilterMaySelectNothing(String filter) {
        assertThat(Listing.elements(api.get("/applications?filter=" + Listing.encoded(filter)), "applications"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name eq \"Address\"", "enabled eq true", "clientId eq true"})
    void nothingElseCanBeFilteredBy(String filter) {
        ManagementError.INVALID_DATA.is(
                api.get("/applications?filter=" + Listing.encoded(filter)),
                ManagementError.invalid(
                        "filter", "Contains an attribute, operator or value that this list cannot filter by."));
    }

    /** MariaDB and MySQL compare texts without their accents. */
    @Test
    void anAttributeWithAnotherNameMakesNoApplication() {
        realm.plainClient(
                "zz-accented", client -> client.getAttributes().put("p\u00edngone.token.exchange.enabled", "true"));
        Answer listed = api.get("/applications?filter=" + Listing.encoded("clientId eq \"zz-accented\""));
        assertThat(Listing.elements(listed, "applications")).isEmpty();
    }

    /** Without a gateway type, the client is not a gateway. Its trusted issuers can be read and assigned. */
    @Test
    void aClientWithTheAuthenticatorOfGatewaysOnlyIsAnApplication() {
        Application untyped =
                realm.application("untyped", client -> client.setClientAuthenticatorType("gateway-credential"));
        Answer listed = api.get("/applications?filter=" + Listing.encoded("clientId eq \"untyped\""));
        assertThat(Listing.members(listed, "applications", "id")).containsExactly(untyped.id());
        String assignments = "/applications/" + untyped.id() + "/trustedIssuerAssignments";
        assertThat(api.get(assignments).hasStatus(200).json()).containsEntry("size", 0);
        ManagementError.INVALID_DATA.is(
                api.post(assignments, Map.of("trustedIssuer", Map.of("id", "unknown"))),
                ManagementError.invalid("trustedIssuer.id", "There is no trusted issuer with this id."));
    }

    @Test
    void onlyKeycloaksOwnApiChangesApplications() {
        ManagementError.METHOD_NOT_ALLOWED.is(api.post("/applications", Map.of()));
        ManagementError.NOT_FOUND.is(api.get("/applications/" + address.id()));
    }
}
