// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.stub;

import io.github.kcexchange.credential.CredentialHash;
import io.github.kcexchange.credential.CredentialRecord;
import io.github.kcexchange.credential.CredentialStore;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.common.VerificationException;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.crypto.SignatureProvider;
import org.keycloak.crypto.SignatureVerifierContext;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeyManager;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;

/** A realm with one gateway and one credential. Everything is valid until a test changes it. */
public final class GatewayInARealm {

    public static final String REALM = "realm-id";
    public static final String GATEWAY = "gateway-id";
    public static final String JTI = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
    public static final String SIGNATURE = "c2lnbmF0dXJl";
    public static final String CREDENTIAL =
            text("{\"typ\":\"gateway-credential+jwt\",\"alg\":\"RS256\",\"kid\":\"key\"}");

    /** The expensive calls that the tested class made, in order. */
    public final List<String> asked = new ArrayList<>();

    public String realmOfRecord = REALM;
    public String gatewayOfRecord = GATEWAY;
    public String hash = CredentialHash.of(CREDENTIAL);
    public String keyOnRecord = "key";
    public Instant expiresAt;
    public boolean stored = true;

    public boolean gatewayExists = true;
    public boolean gatewayEnabled = true;
    public String gatewayType = "PING_FEDERATE";
    public String applications = "app";
    public int gatewayNotBefore;
    public int realmNotBefore;

    public String owner = "service-account-id";
    public boolean serviceAccountExists = true;
    public boolean serviceAccountEnabled = true;
    public boolean serviceAccountIsAmbiguous;

    public boolean keyKnown = true;
    /** Each realm has its own key. */
    public Key key = Stub.of(Key.class).get();

    public boolean algorithmKnown = true;
    public boolean signatureValid = true;
    public boolean verifierBreaks;

    public static String text(String header) {
        return text(header, "{\"typ\":\"GatewayCredential\",\"jti\":\"" + JTI + "\"}");
    }

    public static String text(String header, String payload) {
        return encoded(header) + "." + encoded(payload) + "." + SIGNATURE;
    }

    public static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** A session that keeps its attributes until the request ends. */
    public KeycloakSession newRequest() {
        Map<String, Object> attributes = new HashMap<>();
        return Stub.of(KeycloakSession.class)
                .with(
                        "getContext",
                        Stub.of(KeycloakContext.class).with("getRealm", realm()).get())
                .with(
                        "users",
                        Stub.of(UserProvider.class)
                                .calling("getServiceAccount", arguments -> serviceAccount())
                                .get())
                .with(
                        "keys",
                        Stub.of(KeyManager.class).calling("getKey", this::key).get())
                .calling("getProvider", this::provider)
                .calling("getAttribute", arguments -> attributes.get((String) arguments.get(0)))
                .calling("setAttribute", arguments -> attributes.put((String) arguments.get(0), arguments.get(1)))
                .get();
    }

    public RealmModel realm() {
        return Stub.of(RealmModel.class)
                .with("getId", REALM)
                .calling("getNotBefore", arguments -> realmNotBefore)
                .calling("getClientById", arguments -> gatewayExists && arguments.contains(GATEWAY) ? client() : null)
                .get();
    }

    private ClientModel client() {
        Map<String, String> values =
                Map.of("pingone.gateway.type", gatewayType, "pingone.gateway.applications", applications);
        return Stub.of(ClientModel.class)
                .with("getClientAuthenticatorType", "gateway-credential")
                .with("getId", GATEWAY)
                .with("getName", "Edge")
                .with("getDescription", null)
                .with("isEnabled", gatewayEnabled)
                .with("getNotBefore", gatewayNotBefore)
                .calling("getAttribute", arguments -> values.get((String) arguments.get(0)))
                .get();
    }

    private UserModel serviceAccount() {
        if (serviceAccountIsAmbiguous) {
            throw new IllegalStateException("More service account linked users found for client=gateway, results=[]");
        }
        UserModel user = Stub.of(UserModel.class)
                .with("getId", "service-account-id")
                .with("isEnabled", serviceAccountEnabled)
                .get();
        return serviceAccountExists ? user : null;
    }

    private Object provider(List<Object> arguments) {
        if (arguments.get(0) == CredentialStore.class) {
            return Stub.of(CredentialStore.class).calling("find", this::record).get();
        }
        asked.add("algorithm " + arguments.get(1));
        return algorithmKnown
                ? Stub.of(SignatureProvider.class)
                        .calling("verifier", this::verifier)
                        .get()
                : null;
    }

    private Object record(List<Object> arguments) {
        asked.add("record " + arguments.get(0));
        return stored && arguments.contains(JTI)
                ? Optional.of(new CredentialRecord(
                        JTI,
                        realmOfRecord,
                        gatewayOfRecord,
                        owner,
                        1,
                        hash,
                        keyOnRecord,
                        Instant.EPOCH,
                        expiresAt,
                        null))
                : Optional.empty();
    }

    private Object key(List<Object> arguments) {
        asked.add("key " + arguments.get(1));
        KeyWrapper wrapper = new KeyWrapper();
        wrapper.setPublicKey(key);
        return keyKnown ? wrapper : null;
    }

    private SignatureVerifierContext verifier(List<Object> arguments) {
        return Stub.of(SignatureVerifierContext.class)
                .calling("verify", this::verify)
                .get();
    }

    private Object verify(List<Object> arguments) throws VerificationException {
        if (verifierBreaks) {
            throw new VerificationException("broken");
        }
        String signed = new String((byte[]) arguments.get(0), StandardCharsets.UTF_8);
        String signature = Base64.getUrlEncoder().withoutPadding().encodeToString((byte[]) arguments.get(1));
        asked.add("signature of " + signed);
        return signatureValid && signature.equals(SIGNATURE);
    }
}
