// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.issuer.OtherIssuer;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.Build;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Characters outside of the basic multilingual plane. A database either stores them, or the answer names the member
 * that it cannot store, and nothing is written.
 */
@OnKeycloak
@TouchesSql
final class UnusualTextIT {
    private static final String LETTER = "\ud842\udfb7";
    private static final String SMILEY = "\ud83d\ude00";
    private static final String UNSTORABLE = "The database of this server does not accept this text: it is too long,"
            + " or has a character that the database does not know.";

    private final TestRealm realm;
    private final ManagementApi api;

    UnusualTextIT(TestRealm realm) {
        this.realm = realm;
        this.api = realm.management();
    }

    @ParameterizedTest
    @CsvSource({"name, " + LETTER + " house", "description, glad " + SMILEY})
    void aNewGatewaysTextIsStoredOrNamed(String member, String text) {
        Map<String, Object> body = Gateway.description("new with its " + member);
        body.put(member, text);
        realm.events().clear();
        isStoredOrNamed(api.post("/gateways", body), member, text);
        if (!isStorable()) {
            assertThat(api.get("/gateways").json().toString())
                    .doesNotContain(text)
                    .doesNotContain("new with its " + member);
            assertThat(realm.events().admin()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"name, " + LETTER + " bridge", "description, sad " + SMILEY})
    void aGatewaysReplacedTextIsStoredOrNamed(String member, String text) {
        Gateway gateway = realm.gateway("replaced with its " + member);
        Map<String, Object> before = api.get(gateway.path()).json();
        Map<String, Object> body = Gateway.description(gateway.name());
        body.put(member, text);
        realm.events().clear();
        isStoredOrNamed(api.put(gateway.path(), body), member, text);
        if (!isStorable()) {
            assertThat(api.get(gateway.path()).json()).isEqualTo(before);
            assertThat(realm.events().admin()).isEmpty();
        }
    }

    @Test
    void everyTextThatCannotBeStoredIsNamed() {
        Map<String, Object> body = Gateway.description(LETTER + " twice");
        body.put("description", SMILEY);
        Answer answer = api.post("/gateways", body);
        if (isStorable()) {
            answer.hasStatus(201);
        } else {
            ManagementError.INVALID_DATA.is(
                    answer,
                    ManagementError.invalid("name", UNSTORABLE),
                    ManagementError.invalid("description", UNSTORABLE));
        }
    }

    /** The text is a parameter of a query. No row has it. */
    @ParameterizedTest
    @ValueSource(strings = {"gateways?filter=name", "applications?filter=clientId"})
    void aFilterFindsNothingOrIsNamed(String list) {
        for (String operator : List.of("eq", "sw", "co")) {
            Answer answer = api.get("/" + list + encoded(" " + operator + " \"" + LETTER + SMILEY + "\""));
            if (answer.status() == 400 && !isStorable()) {
                ManagementError.INVALID_DATA.is(answer, ManagementError.invalid("filter", UNSTORABLE));
            } else {
                assertThat(answer.hasStatus(200).json()).containsEntry("size", 0);
            }
        }
    }

    /** The text is a parameter of a query, too. */
    @ParameterizedTest
    @ValueSource(strings = {"gateways", "applications", "mayActMappers"})
    void aCursorIsReadOrNamed(String list) {
        byte[] position = ("id\n" + LETTER + SMILEY).getBytes(StandardCharsets.UTF_8);
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(position);
        Answer answer = api.get("/" + list + "?cursor=" + cursor);
        if (answer.status() == 400 && !isStorable()) {
            ManagementError.INVALID_DATA.is(answer, ManagementError.invalid("cursor", UNSTORABLE));
        } else {
            answer.hasStatus(200);
        }
    }

    @Test
    void anIdIsOfNothing() {
        Gateway gateway = realm.gateway("ordinary");
        String id = encoded(SMILEY);
        for (String path : List.of(
                "/gateways/" + id, gateway.path() + "/credentials/" + id, gateway.path() + "/roleAssignments/" + id)) {
            ManagementError.NOT_FOUND.is(api.get(path));
            ManagementError.NOT_FOUND.is(api.delete(path));
        }
        ManagementError.INVALID_DATA.is(
                api.post(gateway.path() + "/roleAssignments", gateway.roleAssignment(SMILEY)),
                ManagementError.invalid("role.id", "There is no role with this id."));
        Map<String, Object> body = Gateway.description("for an unknown application");
        body.put("applications", List.of(SMILEY));
        ManagementError.INVALID_DATA.is(api.post("/gateways", body), ManagementError.NO_APPLICATION);
    }

    /** MySQL and MariaDB ignore case when they look an id up. Keycloak would then cache one object under two ids. */
    @Test
    void anIdInAnotherCaseIsOfNothing() {
        Gateway gateway = realm.gateway("in lower case");
        String credential = gateway.credential().id();
        String application = realm.application("in-lower-case").id();
        String issuer = OtherIssuer.any().trustedBy(realm, Map.of()).id();
        String path = "/gateways/" + upperCase(gateway.id());
        ManagementError.NOT_FOUND.is(api.put(path, Gateway.description(gateway.name())));
        ManagementError.NOT_FOUND.is(api.post(path + "/credentials"));
        for (String other : List.of(
                path,
                gateway.path() + "/credentials/" + upperCase(credential),
                "/trustedIssuers/" + upperCase(issuer))) {
            ManagementError.NOT_FOUND.is(api.get(other));
            ManagementError.NOT_FOUND.is(api.delete(other));
        }
        ManagementError.NOT_FOUND.is(api.get("/applications/" + upperCase(application) + "/trustedIssuerAssignments"));
        assertThat(api.get(gateway.path() + "/credentials").json()).containsEntry("size", 1);
        api.get("/trustedIssuers/" + issuer).hasStatus(200);
    }

    /** Under another id, the realm's default role would not be recognised. A gateway is bound to exact client ids. */
    @Test
    void aRoleAndAnApplicationAreNamedInTheirOwnCase() {
        Gateway gateway = realm.gateway("with names in their own case");
        String defaults = realm.admin()
                .roles()
                .get("default-roles-" + realm.name())
                .toRepresentation()
                .getId();
        ManagementError.INVALID_DATA.is(
                api.post(gateway.path() + "/roleAssignments", gateway.roleAssignment(upperCase(defaults))),
                ManagementError.invalid("role.id", "There is no role with this id."));
        realm.application("bound-in-lower-case");
        Map<String, Object> body = Gateway.description(gateway.name());
        body.put("applications", List.of("BOUND-IN-LOWER-CASE"));
        ManagementError.INVALID_DATA.is(api.put(gateway.path(), body), ManagementError.NO_APPLICATION);
    }

    private static String upperCase(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private void isStoredOrNamed(Answer answer, String member, Object value) {
        if (isStorable()) {
            assertThat(answer.status()).isIn(200, 201);
            assertThat(answer.json()).containsEntry(member, value);
            assertThat(api.get("/gateways/" + answer.json().get("id")).json()).containsEntry(member, value);
        } else {
            ManagementError.INVALID_DATA.is(answer, ManagementError.invalid(member, UNSTORABLE));
        }
    }

    private static boolean isStorable() {
        return Build.database().storesSupplementaryCharacters();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
