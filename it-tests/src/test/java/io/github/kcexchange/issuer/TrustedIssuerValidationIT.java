// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.management.ManagementError;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Secret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The values that the management API accepts for a trusted issuer. */
@OnKeycloak
@TouchesSql
final class TrustedIssuerValidationIT {
    private final TestRealm realm;
    private final ManagementApi api;

    TrustedIssuerValidationIT(TestRealm realm) {
        this.realm = realm;
        this.api = realm.management();
    }

    @Test
    void theAliasIsChosenOrDerivedFromTheName() {
        assertThat(OtherIssuer.any()
                        .trustedBy(realm, Map.of("alias", "chosen.one"))
                        .alias())
                .isEqualTo("chosen.one");
        assertThat(OtherIssuer.any()
                        .trustedBy(realm, Map.of("name", "Some Partner"))
                        .alias())
                .isEqualTo("some-partner");
        assertThat(OtherIssuer.any()
                        .trustedBy(realm, Map.of("name", "Some Partner"))
                        .alias())
                .isEqualTo("some-partner-2");
        Map<String, Object> taken = OtherIssuer.any().described();
        taken.put("alias", "chosen.one");
        ManagementError.INVALID_DATA.is(
                api.post("/trustedIssuers", taken),
                Map.of(
                        "code", "UNIQUENESS_VIOLATION",
                        "target", "alias",
                        "message", "Another identity provider of the realm already has this alias."));
    }

    @Test
    void anIssuerIsTrustedOnce() {
        OtherIssuer other = OtherIssuer.any();
        OtherIssuer.Trusted trusted = other.trustedBy(realm, Map.of());
        Map<String, Object> again = Map.of(
                "code", "UNIQUENESS_VIOLATION",
                "target", "issuer",
                "message", "Another trusted issuer of the environment already has this value.");
        ManagementError.INVALID_DATA.is(api.post("/trustedIssuers", other.described()), again);
        OtherIssuer.Trusted second = OtherIssuer.any().trustedBy(realm, Map.of());
        ManagementError.INVALID_DATA.is(api.put(second.path(), other.described()), again);
        assertThat(api.put(trusted.path(), other.described()).status()).isEqualTo(200);
    }

    Stream<Arguments> invalidMembers() {
        return Stream.of(
                Arguments.of("issuer", realm.issuer().toString(), "Must be another issuer than this realm."),
                Arguments.of(
                        "jwksUrl",
                        "ftp://issuer.example.com/jwks",
                        "Must be an absolute URL, with https if the realm requires it for this host."),
                Arguments.of(
                        "jwksUrl",
                        "http://issuer.example.com/jwks",
                        "Must be an absolute URL, with https if the realm requires it for this host."),
                Arguments.of("clockSkew", 61, "Must be a whole number from 0 to 60."),
                Arguments.of(
                        "alias",
                        "a b",
                        "Must be 1 to 100 letters, digits, dots, hyphens and underscores,"
                                + " and begin with a letter or a digit."),
                Arguments.of("jwks", "{\"keys\":[]}", "Must contain a public key with \"use\": \"sig\"."));
    }

    @ParameterizedTest
    @MethodSource("invalidMembers")
    void anInvalidMemberIsRejectedAndNothingIsCreated(String member, Object value, String message) {
        Map<String, Object> body = OtherIssuer.any().described();
        if (member.equals("jwksUrl")) {
            body.remove("jwks");
        }
        body.put(member, value);
        Object before = api.get("/trustedIssuers").json().get("size");
        ManagementError.INVALID_DATA.is(
                api.post("/trustedIssuers", body),
                Map.of("code", "INVALID_VALUE", "target", member, "message", message));
        assertThat(api.get("/trustedIssuers").json().get("size")).isEqualTo(before);
    }

    @Test
    void everyMissingMemberIsNamed() {
        ManagementError.INVALID_DATA.is(
                api.post("/trustedIssuers", Map.of("Name", "in another case")),
                ManagementError.required("name"),
                ManagementError.required("issuer"),
                ManagementError.required("jwksUrl"));
    }

    @Test
    void everyWrongMemberIsNamed() {
        Map<String, Object> body = new HashMap<>(Map.of(
                "name",
                7,
                "description",
                true,
                "issuer",
                List.of(),
                "jwks",
                Map.of("keys", List.of()),
                "audiences",
                "a",
                "clockSkew",
                "5",
                "maxFutureValidity",
                1.5));
        body.putAll(Map.of("expRequired", "yes", "iatRequired", 1, "nbfRequired", List.of()));
        body.putAll(Map.of("singleUse", "no", "trustsActors", Map.of(), "alias", 5));
        ManagementError.INVALID_DATA.is(
                api.post("/trustedIssuers", body),
                ManagementError.invalid("jwks", "Must be a string."),
                ManagementError.invalid("name", "Must be a string."),
                ManagementError.invalid("description", "Must be a string."),
                ManagementError.invalid("issuer", "Must be a string."),
                ManagementError.invalid("audiences", "Must be a list of strings."),
                ManagementError.invalid("clockSkew", "Must be a whole number from 0 to 60."),
                ManagementError.invalid("maxFutureValidity", "Must be a whole number from 1 to 999999999."),
                ManagementError.invalid("expRequired", "Must be true or false."),
                ManagementError.invalid("iatRequired", "Must be true or false."),
                ManagementError.invalid("nbfRequired", "Must be true or false."),
                ManagementError.invalid("singleUse", "Must be true or false."),
                ManagementError.invalid("trustsActors", "Must be true or false."),
                ManagementError.invalid("alias", "Must be a string."));
    }

    /** Clients that write every member of their model send null for those without a value. */
    @Test
    void aMemberThatIsNullCountsAsAbsentAndAnUnknownOneIsIgnored() {
        Map<String, Object> body = OtherIssuer.any().described();
        for (String member : List.of(
                "description",
                "jwksUrl",
                "audiences",
                "clockSkew",
                "maxFutureValidity",
                "expRequired",
                "iatRequired",
                "nbfRequired",
                "singleUse",
                "trustsActors",
                "alias")) {
            body.put(member, null);
        }
        body.put("unknown", "ignored");
        Answer created = api.post("/trustedIssuers", body).hasStatus(201);
        assertThat(created.json())
                .containsEntry("clockSkew", 0)
                .containsEntry("expRequired", true)
                .containsEntry("iatRequired", false)
                .containsEntry("nbfRequired", false)
                .containsEntry("singleUse", false)
                .containsEntry("trustsActors", false)
                .doesNotContainKeys("description", "jwksUrl", "audiences", "maxFutureValidity", "unknown");
    }

    @Test
    void anIssuerDoesNotBecomeThisRealm() {
        OtherIssuer other = OtherIssuer.any();
        OtherIssuer.Trusted trusted = other.trustedBy(realm, Map.of());
        Map<String, Object> body = other.described();
        body.put("issuer", realm.issuer().toString());
        ManagementError.INVALID_DATA.is(
                api.put(trusted.path(), body),
                Map.of(
                        "code", "INVALID_VALUE",
                        "target", "issuer",
                        "message", "Must be another issuer than this realm."));
        assertThat(api.get(trusted.path()).json()).containsEntry("issuer", other.uri());
    }

    @Test
    void aPrivateKeyIsRejectedAndAppearsNowhere() {
        OtherIssuer other = OtherIssuer.any();
        Map<String, Object> body = other.described();
        body.put("jwks", "{\"keys\":[" + other.key().toJSONString() + "]}");
        // NothingSecretIsWrittenIT searches the server's log for it.
        Secret exponent = Secret.of(other.key().getPrivateExponent().toString());
        ManagementError.INVALID_DATA.is(
                api.post("/trustedIssuers", body),
                Map.of(
                        "code", "INVALID_VALUE",
                        "target", "jwks",
                        "message", "Must not contain a private or symmetric key."));
        String listed = api.get("/trustedIssuers").hasStatus(200).json().toString();
        assertThat(listed).doesNotContain(other.uri());
        assertThat(listed.contains(exponent.reveal())).isFalse();
    }
}
