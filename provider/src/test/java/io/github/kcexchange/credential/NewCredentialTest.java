// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential;

import static io.github.kcexchange.credential.CredentialsInARealm.GATEWAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A credential that {@link Credentials} create with the {@link CredentialIssuer}. */
class NewCredentialTest {

    private final CredentialsInARealm realm = new CredentialsInARealm();

    @Test
    void hasTheShapeThatIsAcceptedLater() {
        IssuedCredential minted = create(null);
        assertThat(GatewayCredential.read(minted.credential()))
                .contains(new GatewayCredential(minted.stored().id(), null));
    }

    @Test
    void isSignedByTheRealmsActiveKeyAndNamesItsType() throws Exception {
        String[] parts = create(null).credential().split("\\.");
        assertThat(json(parts[0]))
                .isEqualTo(json("{'alg':'ES256','typ':'gateway-credential+jwt','kid':'active-key'}", '\''));
        assertThat(realm.signed).containsExactly(parts[0] + "." + parts[1]);
        assertThat(parts[2]).isEqualTo(encoded("signature"));
    }

    @Test
    void carriesTheClaimsOfTheContractAndNoOther() throws Exception {
        IssuedCredential minted = create(null);
        assertThat(json(minted.credential().split("\\.")[1]))
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
                                        minted.stored().id(),
                                        minted.stored().createdAt().getEpochSecond()),
                        '\''));
    }

    @Test
    void writesValidUrlsWhateverTheNameOfTheRealm() throws Exception {
        realm.realmName = "m\u00fcnchen";
        JsonNode claims = json(create(null).credential().split("\\.")[1]);
        assertThat(claims.path("environmentName").asText()).isEqualTo("m\u00fcnchen");
        assertThat(List.of("iss", "aud", "authUrl", "apiUrl", "consoleUrl"))
                .allSatisfy(name -> assertThat(claims.path(name).asText())
                        .isEqualTo(URI.create(claims.path(name).asText()).toASCIIString())
                        .contains("m%C3%BCnchen"));
    }

    @Test
    void neverExpiresByDefault() throws Exception {
        IssuedCredential minted = create(null);
        assertThat(json(minted.credential().split("\\.")[1]).has("exp")).isFalse();
        assertThat(minted.stored().expiresAt()).isNull();
    }

    @Test
    void hasTheSameExpiryInSecondsInTheTokenAndOnRecord() throws Exception {
        Instant end = Instant.parse("2030-01-01T00:00:00.999Z");
        IssuedCredential minted = create(end);
        assertThat(minted.stored().expiresAt()).isEqualTo(Instant.parse("2030-01-01T00:00:00Z"));
        assertThat(json(minted.credential().split("\\.")[1]).path("exp").asLong())
                .isEqualTo(1_893_456_000L);
    }

    @Test
    void isStoredAsItsHashAndTheKeyThatSignedIt() {
        IssuedCredential minted = create(null);
        assertThat(realm.added).singleElement().satisfies(stored -> {
            assertThat(stored.realmId()).isEqualTo("realm-id");
            assertThat(stored.gatewayId()).isEqualTo("gateway-id");
            assertThat(stored.serviceAccountId()).isEqualTo("account-id");
            assertThat(stored.keyId()).isEqualTo("active-key");
            assertThat(stored.tokenHash()).isEqualTo(CredentialHash.of(minted.credential()));
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
        realm.full = true;
        assertThat(realm.credentials().create(GATEWAY, realm.serviceAccount(), null))
                .isEmpty();
    }

    private IssuedCredential create(Instant end) {
        return realm.credentials().create(GATEWAY, realm.serviceAccount(), end).orElseThrow();
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
