// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.kcexchange.stub.Stub;
import io.github.kcexchange.text.NameList;
import io.github.kcexchange.text.StoredTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.ClientModel;
import org.keycloak.representations.idm.ClientRepresentation;

class GatewayClientTest {

    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06.789Z");

    private final Map<String, String> attributes = new HashMap<>();
    private final Stub<ClientModel> client = Stub.of(ClientModel.class)
            .with("getClientAuthenticatorType", "gateway-credential")
            .with("getId", "client-uuid")
            .with("getClientId", "client-id")
            .with("getName", "Edge")
            .with("getDescription", "In front of the orders")
            .with("isEnabled", true)
            .calling("getAttribute", arguments -> attributes.get((String) arguments.get(0)));

    @Nested
    class AClientIsReadAsAGateway {

        @Test
        void withAllThatItSays() {
            attributes.put("pingone.gateway.type", "RADIUS");
            attributes.put("pingone.gateway.applications", "one##two");
            attributes.put("pingone.gateway.created.at", "2026-01-01T00:00:00Z");
            attributes.put("pingone.gateway.updated.at", "2026-02-03T04:05:06.789Z");
            assertThat(GatewayClient.read(client.get()))
                    .contains(new Gateway(
                            "client-uuid",
                            "Edge",
                            "In front of the orders",
                            GatewayType.RADIUS,
                            true,
                            new NameList(List.of("one", "two")),
                            new StoredTime("2026-01-01T00:00:00Z"),
                            new StoredTime(NOW.toString())));
        }

        @Test
        void withItsTypeOnly() {
            attributes.put("pingone.gateway.type", "LDAP");
            client.with("getName", null).with("getDescription", null).with("isEnabled", false);
            assertThat(GatewayClient.read(client.get()))
                    .contains(new Gateway(
                            "client-uuid",
                            "client-id",
                            null,
                            GatewayType.LDAP,
                            false,
                            new NameList(List.of()),
                            StoredTime.NONE,
                            StoredTime.NONE));
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", " "})
        void withItsClientIdIfItHasNoName(String name) {
            attributes.put("pingone.gateway.type", "LDAP");
            client.with("getName", name);
            assertThat(GatewayClient.read(client.get()).orElseThrow().name()).isEqualTo("client-id");
        }

        @Test
        void onlyIfThereIsAClient() {
            assertThat(GatewayClient.read(null)).isEmpty();
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"client-secret", "client-jwt", "Gateway-Credential", ""})
        void onlyIfItAuthenticatesByAGatewayCredential(String authenticator) {
            attributes.put("pingone.gateway.type", "LDAP");
            client.with("getClientAuthenticatorType", authenticator);
            assertThat(GatewayClient.read(client.get())).isEmpty();
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", "ldap", "OTHER"})
        void onlyIfItHasOneOfTheTypes(String type) {
            attributes.put("pingone.gateway.type", type);
            assertThat(GatewayClient.read(client.get())).isEmpty();
        }
    }

    @Nested
    class TheApplicationsOfAGateway {

        @Test
        void areNoneWhereTheAttributeIsAbsentOrEmpty() {
            assertThat(applications(null)).isEmpty();
            assertThat(applications("")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"one##two", " one ## two ", "##one##two##", "one##  ##two", "one##two##one"})
        void areSeparatedAsKeycloakSeparatesValues(String attribute) {
            assertThat(applications(attribute)).containsExactly("one", "two");
        }

        @Test
        void mayContainASingleHash() {
            assertThat(applications("one#1##two")).containsExactly("one#1", "two");
        }

        @ParameterizedTest
        @CsvSource({"one###two", "one####two", "###", "one###two##one###two"})
        void existEvenIfTheyAreAmbiguous(String attribute) {
            attributes.put("pingone.gateway.type", "LDAP");
            attributes.put("pingone.gateway.applications", attribute);
            NameList applications =
                    GatewayClient.read(client.get()).orElseThrow().applications();
            assertThat(applications.isEmpty()).isFalse();
            assertThat(List.of("one", "two", "one#", "#two", attribute)).noneMatch(applications::contains);
        }

        private List<String> applications(String attribute) {
            attributes.put("pingone.gateway.type", "LDAP");
            attributes.put("pingone.gateway.applications", attribute);
            return GatewayClient.read(client.get()).orElseThrow().applications().entries();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "1700000000", "2026-01-01", "2026-01-01T00:00:00"})
    void aTextThatIsNoInstantCountsAsUnknown(String attribute) {
        attributes.put("pingone.gateway.type", "LDAP");
        attributes.put("pingone.gateway.created.at", attribute);
        attributes.put("pingone.gateway.updated.at", attribute);
        Gateway gateway = GatewayClient.read(client.get()).orElseThrow();
        assertThat(gateway.createdAt().instant()).isNull();
        assertThat(gateway.updatedAt().instant()).isNull();
    }

    @Nested
    class ANewClient {

        private final ClientRepresentation created = GatewayClient.representation(
                "new-uuid",
                new GatewayDraft("Edge", "Description", GatewayType.AUTHORIZE, true, List.of("one", "two")),
                NOW);

        @Test
        void carriesWhatTheDraftSays() {
            assertThat(created.getId()).isEqualTo("new-uuid");
            assertThat(created.getClientId()).isEqualTo("new-uuid");
            assertThat(created.getName()).isEqualTo("Edge");
            assertThat(created.getDescription()).isEqualTo("Description");
            assertThat(created.isEnabled()).isTrue();
            assertThat(created.getAttributes())
                    .containsOnly(
                            entry("pingone.gateway.type", "AUTHORIZE"),
                            entry("pingone.gateway.applications", "one##two"),
                            entry("pingone.gateway.created.at", "2026-02-03T04:05:06.789Z"),
                            entry("pingone.gateway.updated.at", "2026-02-03T04:05:06.789Z"));
        }

        @Test
        void isConfidentialAndAuthenticatesByTheCredentialOnly() {
            assertThat(created.getClientAuthenticatorType()).isEqualTo("gateway-credential");
            assertThat(created.isPublicClient()).isFalse();
            assertThat(created.isBearerOnly()).isFalse();
            assertThat(created.isServiceAccountsEnabled()).isTrue();
            assertThat(created.getSecret()).isNull();
            assertThat(created.getProtocol()).isEqualTo("openid-connect");
        }

        @Test
        void hasNoFlowButTheExchangeAndItsServiceAccountsOwnRoles() {
            assertThat(created.isStandardFlowEnabled()).isFalse();
            assertThat(created.isImplicitFlowEnabled()).isFalse();
            assertThat(created.isDirectAccessGrantsEnabled()).isFalse();
            assertThat(created.isConsentRequired()).isFalse();
            assertThat(created.isFullScopeAllowed()).isTrue();
            assertThat(created.getRedirectUris()).isNull();
        }

        @Test
        void mayBeDisabledFromTheStart() {
            GatewayDraft draft = new GatewayDraft("Edge", null, GatewayType.LDAP, false, List.of());
            assertThat(GatewayClient.representation("id", draft, NOW).isEnabled())
                    .isFalse();
        }
    }

    @Test
    void aChangedGatewayKeepsItsTypeAndItsCreationDate() {
        Instant birthday = NOW.minusSeconds(60);
        GatewayDraft before = new GatewayDraft("Old", "Description", GatewayType.LDAP, true, List.of());
        ClientRepresentation changed = GatewayClient.representation("id", before, birthday);
        GatewayDraft draft = new GatewayDraft("New", null, GatewayType.RADIUS, false, List.of("one", "two"));
        GatewayClient.write(changed, draft, NOW);
        assertThat(changed.getName()).isEqualTo("New");
        assertThat(changed.getDescription()).isNull();
        assertThat(changed.isEnabled()).isFalse();
        assertThat(changed.getAttributes())
                .containsOnly(
                        entry("pingone.gateway.type", "LDAP"),
                        entry("pingone.gateway.applications", "one##two"),
                        entry("pingone.gateway.created.at", birthday.toString()),
                        entry("pingone.gateway.updated.at", NOW.toString()));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void aGatewayWithoutANameHasNoneUntilItGetsOne(String none) {
        GatewayDraft before = new GatewayDraft("Old", null, GatewayType.LDAP, true, List.of());
        ClientRepresentation changed = GatewayClient.representation("id", before, NOW);
        changed.setClientId("https://edge");
        changed.setName(none);
        GatewayClient.write(changed, new GatewayDraft("https://edge", null, GatewayType.LDAP, false, null), NOW);
        assertThat(changed.getName()).isEqualTo(none);
        assertThat(changed.isEnabled()).isFalse();
        GatewayClient.write(changed, new GatewayDraft("Edge", null, GatewayType.LDAP, false, null), NOW);
        assertThat(changed.getName()).isEqualTo("Edge");
    }

    @Test
    void applicationsThatTheRequestOmitsStayExactlyAsTheyAre() {
        GatewayDraft before = new GatewayDraft("Old", null, GatewayType.LDAP, true, List.of("one", "two"));
        ClientRepresentation changed = GatewayClient.representation("id", before, NOW);
        changed.getAttributes().put("pingone.gateway.applications", "one###two");
        GatewayClient.write(changed, new GatewayDraft("New", null, GatewayType.RADIUS, false, null), NOW);
        assertThat(changed.getAttributes()).containsEntry("pingone.gateway.applications", "one###two");
    }

    @Test
    void aWrittenGatewayIsReadBack() {
        GatewayDraft draft = new GatewayDraft("Edge", null, GatewayType.LDAP, true, List.of("one", "two"));
        attributes.putAll(GatewayClient.representation("id", draft, NOW).getAttributes());
        Gateway gateway = GatewayClient.read(client.get()).orElseThrow();
        assertThat(gateway.applications().entries()).containsExactly("one", "two");
        assertThat(gateway.type()).isEqualTo(GatewayType.LDAP);
        assertThat(gateway.createdAt().instant()).isEqualTo(NOW);
    }
}
