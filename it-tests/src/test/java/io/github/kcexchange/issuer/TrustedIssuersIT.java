// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.management.Listing;
import io.github.kcexchange.management.ManagementError;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.SignInProvider;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AdminEventRepresentation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;

/** Trusted issuers over the management API. */
@OnKeycloak
@TouchesSql
final class TrustedIssuersIT {
    private static final String ISSUER = "PINGONE_TRUSTED_ISSUER";

    private final TestRealm realm;
    private final ManagementApi api;

    TrustedIssuersIT(TestRealm realm) {
        this.realm = realm;
        this.api = realm.management();
    }

    @Test
    void anIssuerIsCreatedReadReplacedAndDeleted() {
        OtherIssuer other = OtherIssuer.any();
        realm.events().clear();
        Answer created = api.post("/trustedIssuers", other.described()).hasStatus(201);
        String id = (String) created.json().get("id");
        String path = "/trustedIssuers/" + id;
        Map<String, Object> expected = new HashMap<>(Map.of(
                "_links",
                Map.of(
                        "self", Map.of("href", api.link(path)),
                        "environment", Map.of("href", api.link(""))),
                "id",
                id,
                "environment",
                Map.of("id", realm.id()),
                "alias",
                created.json().get("alias"),
                "name",
                "Issuer " + other.uri(),
                "enabled",
                true,
                "issuer",
                other.uri(),
                "jwks",
                other.jwks(),
                "clockSkew",
                0));
        expected.putAll(Map.of(
                "expRequired", true,
                "iatRequired", false,
                "nbfRequired", false,
                "singleUse", false,
                "trustsActors", false,
                "createdAt", created.json().get("createdAt"),
                "updatedAt", created.json().get("updatedAt")));
        assertThat(created.json()).isEqualTo(expected);
        assertThat(created.header("Location")).contains(api.link(path));
        assertThat(Instant.parse((String) created.json().get("createdAt")))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        assertThat(api.get(path).hasStatus(200).json()).isEqualTo(expected);

        Map<String, Object> replacement = new HashMap<>(Map.of(
                "name",
                "renamed",
                "description",
                "Their server",
                "issuer",
                other.uri(),
                "jwksUrl",
                "https://issuer.example.com/jwks",
                "audiences",
                List.of("one", "two"),
                "clockSkew",
                30,
                "maxFutureValidity",
                3600,
                "expRequired",
                false,
                "iatRequired",
                true,
                "nbfRequired",
                true));
        replacement.putAll(Map.of("singleUse", true, "trustsActors", true));
        Answer replaced = api.put(path, replacement).hasStatus(200);
        Map<String, Object> after = new HashMap<>(expected);
        after.remove("jwks");
        after.putAll(replacement);
        after.put("updatedAt", replaced.json().get("updatedAt"));
        assertThat(replaced.json()).isEqualTo(after);
        assertThat(api.get(path).hasStatus(200).json()).isEqualTo(after);

        assertThat(api.delete(path).hasStatus(204).json()).isEmpty();
        ManagementError.NOT_FOUND.is(api.get(path));
        ManagementError.NOT_FOUND.is(api.put(path, replacement));
        ManagementError.NOT_FOUND.is(api.delete(path));

        List<AdminEventRepresentation> events = realm.events().admin(3);
        assertThat(events)
                .extracting(AdminEventRepresentation::getOperationType)
                .containsExactly("CREATE", "UPDATE", "DELETE");
        assertThat(events).allSatisfy(event -> {
            assertThat(event.getResourceType()).isEqualTo(ISSUER);
            assertThat(event.getResourcePath()).endsWith(path);
        });
        assertThat(Json.object(events.get(1).getRepresentation())).isEqualTo(after);
    }

    @Test
    void aListHasPages() {
        TestRealm own = realm.neighbour();
        for (String name : List.of("b", "a", "c")) {
            OtherIssuer.any().trustedBy(own, Map.of("name", name));
        }
        Answer first = own.management().get("/trustedIssuers?limit=2").hasStatus(200);
        assertThat(first.json()).containsEntry("size", 2);
        assertThat(Listing.elements(first, "trustedIssuers"))
                .extracting(element -> (Object) element.get("name"))
                .containsExactly("a", "b");
        Map<?, ?> next = (Map<?, ?>) ((Map<?, ?>) first.json().get("_links")).get("next");
        assertThat(next).isNotNull();
        assertThat(own.management().get("/trustedIssuers").json()).containsEntry("size", 3);
        ManagementError.INVALID_DATA.is(
                own.management().get("/trustedIssuers?filter=name%20eq%20%22a%22"),
                ManagementError.invalid(
                        "filter", "Contains an attribute, operator or value that this list cannot filter by."));
    }

    @Test
    void anIdentityProviderForSignInIsATrustedIssuerThatOnlyKeycloakChanges() {
        String path = SignInProvider.in(
                realm, "partner", "https://partner.example.com", partner -> partner.setDisplayName("The partner"));
        Answer read = api.get(path).hasStatus(200);
        assertThat(read.json())
                .containsEntry("name", "The partner")
                .containsEntry("issuer", "https://partner.example.com")
                .containsEntry("jwksUrl", "https://partner.example.com/jwks")
                .containsEntry("singleUse", false)
                .doesNotContainKeys("createdAt", "updatedAt", "audiences");
        Map<String, Object> same = new HashMap<>(Map.of(
                "name", "The partner",
                "issuer", "https://partner.example.com",
                "jwksUrl", "https://partner.example.com/jwks",
                "audiences", List.of("us"),
                "trustsActors", true));
        assertThat(api.put(path, same).hasStatus(200).json())
                .containsEntry("audiences", List.of("us"))
                .containsEntry("trustsActors", true);
        same.put("issuer", "https://somebody.example.com");
        ManagementError.INVALID_DATA.is(
                api.put(path, same),
                Map.of(
                        "code", "INVALID_VALUE",
                        "target", "issuer",
                        "message",
                                "Users sign in with this identity provider: change name, issuer, keys and clock"
                                        + " skew in Keycloak."));
        ManagementError.INVALID_DATA.is(
                api.delete(path),
                Map.of(
                        "code", "INVALID_VALUE",
                        "target", "trustedIssuer",
                        "message", "Users sign in with this identity provider: delete it in Keycloak."));
        IdentityProviderRepresentation kept =
                realm.admin().identityProviders().get("partner").toRepresentation();
        assertThat(kept.getConfig())
                .containsEntry("clientId", "us-there")
                .containsEntry("issuer", "https://partner.example.com");
        realm.admin().identityProviders().get("partner").remove();
        ManagementError.NOT_FOUND.is(api.get(path));
    }

    /** An administrator of identity providers can write any text into the configuration of one of them. */
    @Test
    void aStoredTimeThatNoAnswerCanShowIsLeftOut() {
        OtherIssuer.Trusted trusted = OtherIssuer.any().trustedBy(realm, Map.of());
        var stored = realm.admin().identityProviders().get(trusted.alias());
        IdentityProviderRepresentation provider = stored.toRepresentation();
        provider.getConfig().put("pingone.trusted.issuer.created.at", "+1000000000-12-31T23:59:59Z");
        provider.getConfig().put("pingone.trusted.issuer.updated.at", "+10000-01-01T00:00:00Z");
        stored.update(provider);
        assertThat(api.get(trusted.path()).hasStatus(200).json()).doesNotContainKeys("createdAt", "updatedAt");
        assertThat(Listing.members(api.get("/trustedIssuers"), "trustedIssuers", "id"))
                .contains(trusted.id());
    }

    @Test
    void readingNeedsViewClientsAndWritingAnIssuerAlsoManageIdentityProviders() {
        OtherIssuer.Trusted trusted = OtherIssuer.any().trustedBy(realm, Map.of());
        Application application = realm.application("permissions");
        String assignments = OtherIssuer.Trusted.assignments(application);
        Map<String, Object> body = OtherIssuer.any().described();
        Map<String, Object> assigned = Map.of("trustedIssuer", Map.of("id", trusted.id()));

        ManagementApi stranger = new ManagementApi(realm, realm.administrator("view-users"));
        ManagementError.NOT_AUTHORIZED.is(stranger.get("/trustedIssuers"));
        ManagementError.NOT_AUTHORIZED.is(stranger.get(trusted.path()));
        ManagementError.NOT_AUTHORIZED.is(stranger.get(assignments));
        ManagementError.NOT_AUTHENTICATED.is(
                api.anonymous("GET", "/trustedIssuers").send());

        ManagementApi viewer = new ManagementApi(realm, realm.administrator("view-clients"));
        viewer.get("/trustedIssuers").hasStatus(200);
        viewer.get(trusted.path()).hasStatus(200);
        viewer.get(assignments).hasStatus(200);
        ManagementError.NOT_AUTHORIZED.is(viewer.post("/trustedIssuers", body));
        ManagementError.NOT_AUTHORIZED.is(viewer.put(trusted.path(), body));
        ManagementError.NOT_AUTHORIZED.is(viewer.delete(trusted.path()));
        ManagementError.NOT_AUTHORIZED.is(viewer.post(assignments, assigned));

        ManagementApi clients = new ManagementApi(realm, realm.administrator("manage-clients"));
        ManagementError.NOT_AUTHORIZED.is(clients.post("/trustedIssuers", body));
        clients.post(assignments, assigned).hasStatus(201);
        ManagementError.NOT_AUTHORIZED.is(viewer.put(assignments + "/" + trusted.id(), assigned));
        ManagementError.NOT_AUTHORIZED.is(viewer.delete(assignments + "/" + trusted.id()));
        clients.delete(assignments + "/" + trusted.id()).hasStatus(204);

        ManagementApi both =
                new ManagementApi(realm, realm.administrator("manage-clients", "manage-identity-providers"));
        both.post("/trustedIssuers", body).hasStatus(201);
    }
}
