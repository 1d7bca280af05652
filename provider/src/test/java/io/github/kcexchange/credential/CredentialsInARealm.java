// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.credential.CredentialStore.NewCredential;
import io.github.kcexchange.gateway.Gateway;
import io.github.kcexchange.gateway.GatewayClient;
import io.github.kcexchange.gateway.GatewayType;
import io.github.kcexchange.stub.Stub;
import io.github.kcexchange.text.NameList;
import io.github.kcexchange.text.StoredTime;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.keycloak.TokenCategory;
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

/** A realm with stored credentials, keys and a gateway. It records the calls that {@link Credentials} make. */
final class CredentialsInARealm {

    static final Gateway GATEWAY = new Gateway(
            "gateway-id",
            "Edge",
            null,
            GatewayType.RADIUS,
            true,
            new NameList(List.of()),
            StoredTime.NONE,
            StoredTime.NONE);
    static final CredentialRecord OURS = record("ours", "realm-id", "gateway-id");
    private static final CredentialRecord OF_ANOTHER_GATEWAY = record("other", "realm-id", "another-gateway");
    private static final CredentialRecord OF_ANOTHER_REALM = record("foreign", "another-realm", "gateway-id");

    final List<NewCredential> added = new ArrayList<>();
    final List<Object> queries = new ArrayList<>();
    final List<Object> used = new ArrayList<>();
    final List<Object> finds = new ArrayList<>();
    final List<Object> removed = new ArrayList<>();
    final List<String> signed = new ArrayList<>();
    final List<KeyWrapper> keys = new ArrayList<>();
    int invalidations;
    String realmName = "demo";
    boolean full;
    private final ConcurrentHashMap<Object, Object> cachedWith = new ConcurrentHashMap<>();

    Credentials credentials() {
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

    CachedUserModel serviceAccount() {
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
                .calling("removeAllOfRemovedGateways", arguments -> removed.add("all of removed gateways"))
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

    static CredentialRecord record(String id, String realm, String gateway) {
        return new CredentialRecord(id, realm, gateway, "account-id", 1, "hash", "key", Instant.EPOCH, null, null);
    }
}
