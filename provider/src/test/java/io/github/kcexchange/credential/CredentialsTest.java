// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kcexchange.credential.CredentialStore.NewCredential;
import io.github.kcexchange.gateway.Gateway;
import io.github.kcexchange.gateway.GatewayClient;
import io.github.kcexchange.gateway.GatewayType;
import io.github.kcexchange.stub.Stub;
import io.github.kcexchange.text.NameList;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.TokenCategory;
import org.keycloak.crypto.KeyStatus;
import org.keycloak.crypto.KeyUse;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.crypto.SignatureProvider;
import org.keycloak.crypto.SignatureSignerContext;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeyManager;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakUriInfo;
import org.keycloak.models.RealmModel;
import org.keycloak.models.TokenManager;
import org.keycloak.models.UserProvider;
import org.keycloak.models.cache.CachedUserModel;
import org.keycloak.urls.HostnameProvider;
import org.keycloak.urls.UrlType;

class CredentialsTest {

    private static final Gateway GATEWAY =
            new Gateway("gateway-id", "Edge", null, GatewayType.RADIUS, true, new NameList(List.of()), null, null);
    private static final CredentialRecord OURS = record("ours", "realm-id", "gateway-id");
    private static final CredentialRecord OF_ANOTHER_GATEWAY = record("other", "realm-id", "another-gateway");
    private static final CredentialRecord OF_ANOTHER_REALM = record("foreign", "another-realm", "gateway-id");

    private final List<NewCredential> added = new ArrayList<>();
    private final List<Object> queries = new ArrayList<>();
    private final List<Object> used = new ArrayList<>();
    private final List<Object> finds = new ArrayList<>();
    private final List<Object> removed = new ArrayList<>();
    private final ConcurrentHashMap<Object, Object> cachedWith = new ConcurrentHashMap<>();
    private int invalidations;
    private final List<String> signed = new ArrayList<>();
    private final List<KeyWrapper> keys = new ArrayList<>();
    private String realmName = "demo";
    private boolean full;

    @Nested
    class AreFound {

        @Test
        void byTheirIdInTheirRealm() {
            assertThat(credentials().find("ours")).contains(OURS);
            assertThat(credentials().find("foreign")).isEmpty();
            assertThat(credentials().find("unknown")).isEmpty();
        }

        @Test
        void underTheirOwnGatewayOnly() {
            assertThat(credentials().find(GATEWAY, "ours")).contains(OURS);
            assertThat(credentials().find(GATEWAY, "other")).isEmpty();
            assertThat(credentials().find(GATEWAY, "foreign")).isEmpty();
        }

        @Test
        void fromMemoryWhereTheyArePresentedAgain() {
            GatewayCredential presented = new GatewayCredential("ours", GATEWAY.id());
            assertThat(credentials().find(presented)).contains(OURS);
            assertThat(credentials().find(presented)).contains(OURS);
            assertThat(finds).containsExactly("ours");
        }

        @Test
        void inTheDatabaseWhateverIsRemembered() {
            credentials().find(new GatewayCredential("ours", GATEWAY.id()));
            assertThat(credentials().find("ours")).contains(OURS);
            assertThat(finds).containsExactly("ours", "ours");
        }

        @Test
        void inTheDatabaseWhereTheyNameNoGateway() {
            GatewayCredential presented = new GatewayCredential("ours", null);
            assertThat(credentials().find(presented)).contains(OURS);
            assertThat(credentials().find(presented)).contains(OURS);
            assertThat(finds).containsExactly("ours", "ours");
        }

        @Test
        void inMemoryInTheirRealmOnly() {
            GatewayCredential presented = new GatewayCredential("foreign", GATEWAY.id());
            assertThat(credentials().find(presented)).isEmpty();
            assertThat(credentials().find(presented)).isEmpty();
        }

        @Test
        void inListsOfTheirRealmAndGateway() {
            assertThat(credentials().list(GATEWAY)).containsExactly(record("listed", "realm-id", "gateway-id"));
        }

        @Test
        void underEachOfSeveralGatewaysInOneQuery() {
            Gateway other =
                    new Gateway("other-id", "Other", null, GatewayType.LDAP, true, new NameList(List.of()), null, null);
            assertThat(credentials().list(List.of(GATEWAY, other)))
                    .containsOnly(
                            Map.entry("gateway-id", List.of(record("listed", "realm-id", "gateway-id"))),
                            Map.entry("other-id", List.of(record("listed", "realm-id", "other-id"))));
            assertThat(queries).hasSize(1);
        }
    }

    @Nested
    class ANewOne {

        @Test
        void hasTheShapeThatIsAcceptedLater() {
            IssuedCredential issued = create(null);
            assertThat(GatewayCredential.read(issued.credential()))
                    .contains(new GatewayCredential(issued.stored().id(), null));
        }

        @Test
        void isSignedByTheRealmsActiveKeyAndNamesItsType() throws Exception {
            String[] parts = create(null).credential().split("\\.");
            assertThat(json(parts[0]))
                    .isEqualTo(json("{'alg':'ES256','typ':'gateway-credential+jwt','kid':'active-key'}", '\''));
            assertThat(signed).containsExactly(parts[0] + "." + parts[1]);
            assertThat(parts[2]).isEqualTo(encoded("signature"));
        }

        @Test
        void carriesTheClaimsOfTheContractAndNoOther() throws Exception {
            IssuedCredential issued = create(null);
            assertThat(json(issued.credential().split("\\.")[1]))
                    .isEqualTo(json(
                            """
                            {'typ': 'GatewayCredential',
                             'iss': 'https://id.example.com/auth/realms/demo',
                             'aud': 'https://admin.example.com/admin/realms/demo/pingone',
                             'jti': '%s',
                             'iat': %d,
                             'environmentId': 'realm-id',
                             'environmentName': 'demo',
                             'gatewayId': 'gateway-id',
                             'gatewayName': 'Edge',
                             'gatewayType': 'RADIUS',
                             'authUrl': 'https://id.example.com/auth/realms/demo/pingone',
                             'apiUrl': 'https://admin.example.com/admin/realms/demo/pingone',
                             'consoleUrl': 'https://admin.example.com/admin/demo/console/'}
                            """.formatted(
                                            issued.stored().id(),
                                            issued.stored().createdAt().getEpochSecond()),
                            '\''));
        }

        @Test
        void writesValidUrlsWhateverTheNameOfTheRealm() throws Exception {
            realmName = "m\u00fcnchen";
            JsonNode claims = json(create(null).credential().split("\\.")[1]);
            assertThat(claims.path("environmentName").asText()).isEqualTo("m\u00fcnchen");
            assertThat(List.of("iss", "aud", "authUrl", "apiUrl", "consoleUrl"))
                    .allSatisfy(name -> assertThat(claims.path(name).asText())
                            .isEqualTo(URI.create(claims.path(name).asText()).toASCIIString())
                            .contains("m%C3%BCnchen"));
        }

        @Test
        void neverExpiresByDefault() throws Exception {
            IssuedCredential issued = create(null);
            assertThat(json(issued.credential().split("\\.")[1]).has("exp")).isFalse();
            assertThat(issued.stored().expiresAt()).isNull();
        }

        @Test
        void hasTheSameExpiryInSecondsInTheTokenAndOnRecord() throws Exception {
            Instant end = Instant.parse("2030-01-01T00:00:00.999Z");
            IssuedCredential issued = create(end);
            assertThat(issued.stored().expiresAt()).isEqualTo(Instant.parse("2030-01-01T00:00:00Z"));
            assertThat(json(issued.credential().split("\\.")[1]).path("exp").asLong())
                    .isEqualTo(1_893_456_000L);
        }

        @Test
        void isStoredAsItsHashAndTheKeyThatSignedIt() {
            IssuedCredential issued = create(null);
            assertThat(added).singleElement().satisfies(stored -> {
                assertThat(stored.realmId()).isEqualTo("realm-id");
                assertThat(stored.gatewayId()).isEqualTo("gateway-id");
                assertThat(stored.serviceAccountId()).isEqualTo("account-id");
                assertThat(stored.keyId()).isEqualTo("active-key");
                assertThat(stored.tokenHash()).isEqualTo(CredentialHash.of(issued.credential()));
                assertThat(stored.createdAt()).isBetween(Instant.now().minus(1, ChronoUnit.MINUTES), Instant.now());
            });
        }

        @Test
        void hasAnIdOfItsOwn() {
            assertThat(create(null).stored().id())
                    .isNotEqualTo(create(null).stored().id());
        }

        @Test
        void isRejectedIfTheGatewayHasFive() {
            full = true;
            assertThat(credentials().create(GATEWAY, serviceAccount(), null)).isEmpty();
        }

        private IssuedCredential create(Instant end) {
            return credentials().create(GATEWAY, serviceAccount(), end).orElseThrow();
        }
    }

    @Test
    void aRevokedOneIsRemovedAndForgotten() {
        assertThat(credentials().revoke(OURS)).isTrue();
        assertThat(removed).containsExactly(OURS);
        assertThat(invalidations).isEqualTo(1);
    }

    @Test
    void aUseIsNotedWithTheTimeOfNow() {
        credentials().recordUse("ours");
        assertThat(used).element(0).isEqualTo("ours");
        assertThat((Instant) used.get(1)).isBetween(Instant.now().minus(1, ChronoUnit.MINUTES), Instant.now());
    }

    @Nested
    class TheSigningKey {

        @ParameterizedTest
        @CsvSource({"ACTIVE, ACTIVE", "PASSIVE, PASSIVE", "DISABLED, GONE"})
        void isWhatTheRealmsKeyIs(KeyStatus status, SigningKeyStatus shown) {
            keys.add(key("another", KeyUse.SIG, KeyStatus.ACTIVE));
            keys.add(key("key", KeyUse.SIG, status));
            assertThat(statusOfKey()).isEqualTo(shown);
        }

        @Test
        void isNoLongerKnownIfTheRealmHasNoSuchKey() {
            keys.add(key("another", KeyUse.SIG, KeyStatus.ACTIVE));
            assertThat(statusOfKey()).isEqualTo(SigningKeyStatus.GONE);
        }

        @Test
        void isNoLongerKnownIfTheKeyOnlyEncrypts() {
            keys.add(key("key", KeyUse.ENC, KeyStatus.ACTIVE));
            assertThat(statusOfKey()).isEqualTo(SigningKeyStatus.GONE);
        }

        @Test
        void isTheFirstOfTwoWithTheSameId() {
            keys.add(key("key", KeyUse.SIG, KeyStatus.PASSIVE));
            keys.add(key("key", KeyUse.SIG, KeyStatus.ACTIVE));
            assertThat(statusOfKey()).isEqualTo(SigningKeyStatus.PASSIVE);
        }

        @Test
        void isFoundEvenIfAnotherKeyHasNoId() {
            keys.add(key(null, KeyUse.SIG, KeyStatus.ACTIVE));
            keys.add(key("key", KeyUse.SIG, KeyStatus.ACTIVE));
            assertThat(statusOfKey()).isEqualTo(SigningKeyStatus.ACTIVE);
        }

        private SigningKeyStatus statusOfKey() {
            return credentials().signingKeys().status("key");
        }

        private static KeyWrapper key(String id, KeyUse use, KeyStatus status) {
            KeyWrapper key = new KeyWrapper();
            key.setKid(id);
            key.setUse(use);
            key.setStatus(status);
            return key;
        }
    }

    private Credentials credentials() {
        RealmModel realm = Stub.of(RealmModel.class)
                .with("getId", "realm-id")
                .with("getName", realmName)
                .with(
                        "getClientById",
                        Stub.of(ClientModel.class)
                                .with("getId", GATEWAY.id())
                                .with("getClientAuthenticatorType", GatewayClient.AUTHENTICATOR)
                                .get())
                .get();
        return new Credentials(session(), realm);
    }

    private KeycloakSession session() {
        return Stub.of(KeycloakSession.class)
                .with(
                        "users",
                        Stub.of(UserProvider.class)
                                .with("getServiceAccount", serviceAccount())
                                .get())
                .calling("getProvider", this::provider)
                .with(
                        "tokens",
                        Stub.of(TokenManager.class)
                                .calling("signatureAlgorithm", arguments -> {
                                    assertThat(arguments).containsExactly(TokenCategory.ADMIN);
                                    return "ES256";
                                })
                                .get())
                .with(
                        "keys",
                        Stub.of(KeyManager.class)
                                .calling("getKeysStream", arguments -> keys.stream())
                                .get())
                .with(
                        "getContext",
                        Stub.of(KeycloakContext.class)
                                .calling("getUri", arguments -> uri((UrlType) arguments.get(0)))
                                .get())
                .get();
    }

    private CachedUserModel serviceAccount() {
        return Stub.of(CachedUserModel.class)
                .with("getId", "account-id")
                .with("getCachedWith", cachedWith)
                .with("isMarkedForEviction", false)
                .calling("invalidate", arguments -> ++invalidations)
                .get();
    }

    private Object provider(List<Object> arguments) {
        if (arguments.get(0) == CredentialStore.class) {
            return store();
        }
        assertThat(arguments).containsExactly(SignatureProvider.class, "ES256");
        SignatureSignerContext signer = Stub.of(SignatureSignerContext.class)
                .with("getKid", "active-key")
                .with("getAlgorithm", "ES256")
                .calling("sign", data -> {
                    signed.add(new String((byte[]) data.get(0), StandardCharsets.US_ASCII));
                    return "signature".getBytes(StandardCharsets.US_ASCII);
                })
                .get();
        return Stub.of(SignatureProvider.class).with("signer", signer).get();
    }

    private CredentialStore store() {
        return Stub.of(CredentialStore.class)
                .calling("find", arguments -> {
                    finds.addAll(arguments);
                    return Stream.of(OURS, OF_ANOTHER_GATEWAY, OF_ANOTHER_REALM)
                            .filter(stored -> arguments.contains(stored.id()))
                            .findFirst();
                })
                .calling("remove", removed::addAll)
                .calling("list", arguments -> {
                    queries.add(arguments);
                    return ((List<?>) arguments.get(1))
                            .stream()
                                    .map(gateway -> record("listed", (String) arguments.get(0), (String) gateway))
                                    .toList();
                })
                .calling("recordUse", used::addAll)
                .calling("add", arguments -> add((NewCredential) arguments.get(0)))
                .get();
    }

    private Optional<CredentialRecord> add(NewCredential credential) {
        added.add(credential);
        return full ? Optional.empty() : Optional.of(stored(credential));
    }

    private static CredentialRecord stored(NewCredential credential) {
        return new CredentialRecord(
                credential.id(),
                credential.realmId(),
                credential.gatewayId(),
                credential.serviceAccountId(),
                1,
                credential.tokenHash(),
                credential.keyId(),
                credential.createdAt(),
                credential.expiresAt(),
                null);
    }

    private static KeycloakUriInfo uri(UrlType type) {
        String base = type == UrlType.ADMIN ? "https://admin.example.com/" : "https://id.example.com/auth/";
        HostnameProvider hostname = Stub.of(HostnameProvider.class)
                .with("getBaseUri", URI.create(base))
                .get();
        KeycloakSession session =
                Stub.of(KeycloakSession.class).with("getProvider", hostname).get();
        return new KeycloakUriInfo(session, type, null);
    }

    private static CredentialRecord record(String id, String realm, String gateway) {
        return new CredentialRecord(id, realm, gateway, "account-id", 1, "hash", "key", Instant.EPOCH, null, null);
    }

    private static JsonNode json(String part) throws Exception {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(part));
    }

    private static JsonNode json(String text, char quote) throws Exception {
        return new ObjectMapper().readTree(text.replace(quote, '"'));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
