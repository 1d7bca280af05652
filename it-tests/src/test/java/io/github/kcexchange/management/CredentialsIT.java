// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.TokenEndpoint;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /gateways/{gatewayID}/credentials}: created, shown once, listed, revoked. */
@OnKeycloak
@TouchesSql
final class CredentialsIT {
    private final TestRealm realm;
    private final ManagementApi api;

    CredentialsIT(TestRealm realm) {
        this.realm = realm;
        this.api = realm.management();
    }

    @Test
    void aNewCredentialIsShownOnce() {
        Gateway gateway = realm.gateway("shown once");
        Answer created = api.post(gateway.path() + "/credentials").hasStatus(201);
        Credential credential = gateway.received(created);
        Map<String, Object> withSecret = new HashMap<>(record(credential));
        withSecret.put("credential", credential.token());
        assertThat(stable(created)).isEqualTo(withSecret);
        assertThat(created.header("Location")).contains(api.link(credential.path()));
        assertThat(created.header("Cache-Control")).contains("no-store");
        Answer read = api.get(credential.path()).hasStatus(200);
        assertThat(stable(read)).isEqualTo(record(credential));
        assertThat(api.get(gateway.path() + "/credentials").json())
                .isEqualTo(Map.of(
                        "_links", Map.of("self", href(gateway.path() + "/credentials")),
                        "_embedded", Map.of("credentials", List.of(read.json())),
                        "size", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/hal+json", "application/*", "text/html"})
    void aNewCredentialIsShownWhateverTypeIsAccepted(String accepted) {
        Gateway gateway = realm.gateway("accepts " + Integer.toHexString(accepted.hashCode()));
        Answer created = api.call("POST", gateway.path() + "/credentials")
                .header("Accept", accepted)
                .send()
                .hasStatus(201);
        realm.token().post(gateway.received(created).form()).accessToken();
    }

    @Test
    void theCredentialIsAJwtThatNamesItsGatewayAndEnvironment() {
        Gateway gateway = realm.gateway("JWT");
        Credential credential = gateway.credential();
        Jwt jwt = Jwt.of(credential.token());
        assertThat(jwt.header())
                .containsOnlyKeys("alg", "typ", "kid")
                .containsEntry("alg", "RS256")
                .containsEntry("typ", "gateway-credential+jwt");
        Map<String, Object> payload = new HashMap<>(jwt.payload());
        Instant issued = Instant.ofEpochSecond(((Number) payload.remove("iat")).longValue());
        Instant created = Instant.parse((String) credential.record().get("createdAt"));
        assertThat(issued).isEqualTo(created.truncatedTo(ChronoUnit.SECONDS));
        String server = realm.server().publicUrl().toString();
        assertThat(payload)
                .isEqualTo(Map.ofEntries(
                        Map.entry("typ", "GatewayCredential"),
                        Map.entry("iss", realm.issuer().toString()),
                        Map.entry("aud", server + "/admin/realms/" + realm.name() + "/pingone"),
                        Map.entry("jti", credential.id()),
                        Map.entry("environmentId", realm.id()),
                        Map.entry("environmentName", realm.name()),
                        Map.entry("gatewayId", gateway.id()),
                        Map.entry("gatewayName", "JWT"),
                        Map.entry("gatewayType", "PING_FEDERATE"),
                        Map.entry("authUrl", realm.issuer() + "/pingone"),
                        Map.entry("apiUrl", server + "/admin/realms/" + realm.name() + "/pingone"),
                        Map.entry("consoleUrl", server + "/admin/" + realm.name() + "/console/")));
    }

    @Test
    void aGatewayFindsTheTokenEndpointInItsCredential() {
        Credential credential = realm.gateway("finds its way").credential();
        Jwt jwt = Jwt.of(credential.token());
        String address = jwt.text("authUrl") + "/" + jwt.text("environmentId") + "/as/token";
        new TokenEndpoint(realm.server().reachable(address))
                .post(credential.form())
                .accessToken();
        String records = jwt.text("apiUrl") + "/v1/environments/" + realm.id() + credential.path();
        Http.call("GET", realm.server().reachable(records))
                .bearer(api.token())
                .send()
                .hasStatus(200);
    }

    @Test
    void anExpiryCanBeRequested() {
        Gateway gateway = realm.gateway("ending");
        Instant end = Instant.now().plus(400, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        Credential credential = gateway.credential(Map.of("expiresAt", end.toString()));
        assertThat(Jwt.of(credential.token()).number("exp")).isEqualTo(end.getEpochSecond());
        assertThat(credential.record())
                .containsEntry("expiresAt", end.toString().replace("Z", ".000Z"));
    }

    @Test
    void anExpiryMayHaveAnOffsetAndItsFractionsAreTruncated() {
        Gateway gateway = realm.gateway("ending with offset");
        Credential credential = gateway.credential(Map.of("expiresAt", "2199-12-31T23:59:59.987+01:00"));
        assertThat(credential.record()).containsEntry("expiresAt", "2199-12-31T22:59:59.000Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tomorrow",
                "2199-12-31",
                "2199-12-31T23:59:59",
                "2199-13-31T23:59:59Z",
                "2199-02-30T00:00:00Z",
                "",
                "4102444800"
            })
    void anExpiryThatIsNoDateIsInvalid(String end) {
        rejected(
                Map.of("expiresAt", end),
                ManagementError.invalid(
                        "expiresAt", "Must be a date and time in RFC 3339 format, such as 2030-01-01T00:00:00Z."));
    }

    @Test
    void anExpiryMustBeInTheFuture() {
        rejected(
                Map.of("expiresAt", Instant.now().minusSeconds(1).toString()),
                ManagementError.invalid("expiresAt", "Must be in the future."));
        rejected(
                Map.of("expiresAt", "1999-01-01T00:00:00Z"),
                ManagementError.invalid("expiresAt", "Must be in the future."));
        rejected(Map.of("expiresAt", 4102444800L), ManagementError.invalid("expiresAt", "Must be a string."));
    }

    /** The default content types of curl's -d and -F: the server would read a form, and the expiry would be lost. */
    @Test
    void aBodyThatIsSentAsAFormIsRejectedAndNotIgnored() {
        Gateway gateway = realm.gateway("as a form");
        Http call = api.call("POST", gateway.path() + "/credentials");
        ManagementError.UNSUPPORTED_MEDIA_TYPE.is(call.header("Content-Type", "application/x-www-form-urlencoded")
                .body("{\"expiresAt\":\"2199-01-01T00:00:00Z\"}")
                .send());
        ManagementError.UNSUPPORTED_MEDIA_TYPE.is(call.header("Content-Type", "multipart/form-data; boundary=x")
                .body("--x\r\nContent-Disposition: form-data; name=\"expiresAt\"\r\n\r\n2199\r\n--x--\r\n")
                .send());
        assertThat(api.get(gateway.path() + "/credentials").json()).containsEntry("size", 0);
    }

    @Test
    void anEmptyObjectMeansTheSameAsNoBody() {
        Credential credential = realm.gateway("empty body").credential(Map.of());
        assertThat(credential.record()).doesNotContainKey("expiresAt");
        assertThat(Jwt.of(credential.token()).payload()).doesNotContainKey("exp");
    }

    @Test
    void anExpiryThatIsNullMeansNoneAndUnknownMembersAreIgnored() {
        Map<String, Object> body = new HashMap<>(Map.of("unknown", 1));
        body.put("expiresAt", null);
        Credential credential = realm.gateway("null as expiry").credential(body);
        assertThat(credential.record()).doesNotContainKeys("expiresAt", "unknown");
    }

    @Test
    void aBodyThatIsNoJsonObjectIsInvalid() {
        Gateway gateway = realm.gateway("no object");
        Http call = api.call("POST", gateway.path() + "/credentials").header("Content-Type", "application/json");
        for (String body : List.of("[]", "\"text\"", "7", "null")) {
            ManagementError.INVALID_DATA.is(
                    call.body(body).send(), ManagementError.invalid("body", "Must be a JSON object."));
        }
        for (String body : List.of("{", "{}{}", "{\"expiresAt\":null,\"expiresAt\":null}")) {
            ManagementError.INVALID_DATA.is(
                    call.body(body).send(),
                    ManagementError.invalid("body", "Must be one well-formed JSON object without repeated members."));
        }
        assertThat(api.get(gateway.path() + "/credentials").json()).containsEntry("size", 0);
    }

    @Test
    void aRevokedCredentialIsDeletedAndTheOthersStay() {
        Gateway gateway = realm.gateway("revoking");
        Credential first = gateway.credential();
        Credential second = gateway.credential();
        assertThat(api.delete(first.path()).hasStatus(204).json()).isEmpty();
        ManagementError.NOT_FOUND.is(api.get(first.path()));
        ManagementError.NOT_FOUND.is(api.delete(first.path()));
        assertThat(api.get(gateway.path() + "/credentials").json()).containsEntry("size", 1);
        api.get(second.path()).hasStatus(200);
    }

    @Test
    void aCredentialIsFoundUnderItsOwnGatewayOnly() {
        Credential credential = realm.gateway("owner").credential();
        String elsewhere = realm.gateway("neighbour").path() + "/credentials/" + credential.id();
        ManagementError.NOT_FOUND.is(api.get(elsewhere));
        ManagementError.NOT_FOUND.is(api.delete(elsewhere));
        api.get(credential.path()).hasStatus(200);
    }

    @Test
    void aCredentialIsFoundInItsOwnRealmOnly() {
        Credential credential = realm.gateway("of this realm").credential();
        TestRealm other = realm.neighbour();
        Gateway twin = other.gateway("of this realm");
        ManagementError.NOT_FOUND.is(other.management().get(credential.path()));
        ManagementError.NOT_FOUND.is(other.management().delete(twin.path() + "/credentials/" + credential.id()));
        realm.token(Prefix.AS).post(credential.form()).accessToken();
    }

    private void rejected(Map<String, Object> body, Map<String, Object> detail) {
        Gateway gateway = realm.gateway("rejected " + Integer.toHexString(body.hashCode()));
        ManagementError.INVALID_DATA.is(api.post(gateway.path() + "/credentials", body), detail);
        assertThat(api.get(gateway.path() + "/credentials").json()).containsEntry("size", 0);
    }

    private Map<String, Object> record(Credential credential) {
        return Map.of(
                "_links",
                Map.of(
                        "self", href(credential.path()),
                        "environment", href(""),
                        "gateway", href(credential.gateway().path())),
                "id",
                credential.id(),
                "signingKey",
                Map.of("kid", Jwt.of(credential.token()).header().get("kid"), "status", "ACTIVE"));
    }

    private Map<String, Object> href(String path) {
        return Map.of("href", api.link(path));
    }

    private static Map<String, Object> stable(Answer answer) {
        Map<String, Object> json = new HashMap<>(answer.json());
        assertThat(Instant.parse((String) json.remove("createdAt")))
                .isBeforeOrEqualTo(Instant.now().plusSeconds(60));
        return json;
    }
}
