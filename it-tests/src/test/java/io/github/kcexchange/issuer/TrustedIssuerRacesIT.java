// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.kcexchange.management.Listing;
import io.github.kcexchange.management.ManagementError;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Json;
import io.github.kcexchange.wire.Race;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.IdentityProviderResource;
import org.keycloak.representations.idm.IdentityProviderRepresentation;

/** Requests for trusted issuers and assignments that are sent at the same moment. */
@OnKeycloak
@TouchesSql
final class TrustedIssuerRacesIT {
    private static final int ROUNDS = 5;

    /**
     * All issuers share the key of this one, because no test signs a token here and a new key takes long to generate.
     */
    private static final OtherIssuer FIRST = OtherIssuer.any();

    private final TestRealm realm;
    private final ManagementApi api;
    private int applications;

    TrustedIssuerRacesIT(TestRealm realm) {
        this.realm = realm;
        this.api = realm.management();
    }

    @RepeatedTest(ROUNDS)
    void ofTwoEqualRequestsExactlyOneCreatesTheIssuer() {
        OtherIssuer wanted = another();
        List<Answer> answers = Race.of(2, i -> api.post("/trustedIssuers", wanted.described()));
        oneIsCreated(
                answers,
                ManagementError.detail(
                        "UNIQUENESS_VIOLATION",
                        "issuer",
                        "Another trusted issuer of the environment already has this value."));
        assertThat(Listing.members(api.get("/trustedIssuers"), "trustedIssuers", "issuer"))
                .containsOnlyOnce(wanted.uri());
    }

    @RepeatedTest(ROUNDS)
    void ofTwoEqualRequestsExactlyOneAssignsTheFirstIssuer() {
        Application application = application();
        assignedOnce(application, trusted());
    }

    @RepeatedTest(ROUNDS)
    void ofTwoEqualRequestsExactlyOneAssignsAFurtherIssuer() {
        Application application = application();
        OtherIssuer.Trusted first = trusted().assignedTo(application);
        OtherIssuer.Trusted second = trusted();
        assignedOnce(application, second);
        assertThat(assigned(application)).contains(first.id(), second.id());
    }

    private void assignedOnce(Application application, OtherIssuer.Trusted issuer) {
        String path = OtherIssuer.Trusted.assignments(application);
        List<Answer> answers = Race.of(2, i -> api.post(path, body(issuer)));
        oneIsCreated(
                answers,
                ManagementError.detail(
                        "UNIQUENESS_VIOLATION",
                        "trustedIssuer.id",
                        "The application already has this trusted issuer."));
        assertThat(assigned(application)).containsOnlyOnce(issuer.id());
    }

    private static void oneIsCreated(List<Answer> answers, Map<String, Object> fault) {
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .singleElement()
                .satisfies(rejected -> ManagementError.INVALID_DATA.is(rejected, fault));
    }

    @RepeatedTest(ROUNDS)
    void noAssignmentIsLostIfTwoIssuersAreAssignedAtOnce() {
        Application application = application();
        List<OtherIssuer.Trusted> issuers = List.of(trusted(), trusted());
        trusted().assignedTo(application);
        String path = OtherIssuer.Trusted.assignments(application);
        List<Answer> answers = Race.of(2, i -> api.post(path, body(issuers.get(i))));
        assertThat(answers).extracting(Answer::status).containsExactly(201, 201);
        assertThat(assigned(application))
                .hasSize(3)
                .contains(issuers.get(0).id(), issuers.get(1).id());
    }

    @RepeatedTest(ROUNDS)
    void anIssuerThatIsWithdrawnWhileAnotherIsAssignedStaysWithdrawn() {
        Application application = application();
        OtherIssuer.Trusted before = trusted().assignedTo(application);
        OtherIssuer.Trusted after = trusted();
        String path = OtherIssuer.Trusted.assignments(application);
        List<Answer> answers =
                Race.of(2, i -> i == 0 ? api.delete(path + "/" + before.id()) : api.post(path, body(after)));
        assertThat(answers).extracting(Answer::status).containsExactly(204, 201);
        assertThat(assigned(application)).containsExactly(after.id());
    }

    /** A change replaces all settings, so the later one decides all of them. */
    @RepeatedTest(ROUNDS)
    void ofTwoChangesTheLaterOneIsStoredAsItWasAnswered() {
        OtherIssuer issuer = another();
        String path = issuer.trustedBy(realm, Map.of()).path();
        Map<String, Object> renaming = issuer.described();
        renaming.put("name", "Renamed " + issuer.uri());
        Map<String, Object> describing = issuer.described();
        describing.put("description", "in the cellar");
        List<Answer> answers = Race.of(2, i -> api.put(path, i == 0 ? renaming : describing));
        assertThat(answers).extracting(Answer::status).containsExactly(200, 200);
        assertThat(api.get(path).json())
                .isIn(answers.get(0).json(), answers.get(1).json());
    }

    @RepeatedTest(ROUNDS)
    void aChangeDuringADeletionIsMadeBeforeItOrLosesAgainstIt() {
        OtherIssuer issuer = another();
        String path = issuer.trustedBy(realm, Map.of()).path();
        List<Answer> answers = Race.of(2, i -> i == 0 ? api.delete(path) : api.put(path, issuer.described()));
        answers.get(0).hasStatus(204);
        Answer change = answers.get(1);
        // The change is made if it gets the lock before the deletion.
        if (change.status() != 200) {
            ManagementError.isDeletedMeanwhile(change);
        }
        ManagementError.NOT_FOUND.is(api.get(path));
    }

    /** Keycloak's own API deletes an identity provider without the lock of the realm. */
    @RepeatedTest(ROUNDS)
    void aChangeDuringADeletionByKeycloakIsMadeBeforeItOrLosesAgainstIt() {
        OtherIssuer issuer = another();
        OtherIssuer.Trusted trusted = issuer.trustedBy(realm, Map.of());
        URI provider = provider(trusted);
        List<Answer> answers = Race.of(
                2,
                i -> i == 0
                        ? Http.call("DELETE", provider).bearer(api.token()).send()
                        : api.put(trusted.path(), issuer.described()));
        // Keycloak's deletion can fail because of the change, but it is permitted.
        assertThat(answers.get(0).status()).isNotIn(401, 403, 404);
        Answer change = answers.get(1);
        if (change.status() != 200) {
            ManagementError.isDeletedMeanwhile(change);
        }
    }

    /** Keycloak's own API can also give an identity provider another alias. */
    @RepeatedTest(ROUNDS)
    void aDeletionDuringAChangeOfTheAliasIsMadeOrLosesAgainstIt() {
        OtherIssuer.Trusted trusted = trusted();
        IdentityProviderResource provider = realm.admin().identityProviders().get(trusted.alias());
        IdentityProviderRepresentation renamed = provider.toRepresentation();
        renamed.setAlias("renamed-" + UUID.randomUUID());
        Http change = Http.call("PUT", provider(trusted)).bearer(api.token());
        List<Answer> answers = Race.of(
                2,
                i -> i == 0 ? api.delete(trusted.path()) : change.json(renamed).send());
        // Keycloak's change can fail because of the deletion, but it is permitted.
        assertThat(answers.get(1).status()).isNotIn(401, 403);
        Answer deletion = answers.get(0);
        if (deletion.status() != 204) {
            ManagementError.isDeletedMeanwhile(deletion);
        }
    }

    private URI provider(OtherIssuer.Trusted trusted) {
        return URI.create(realm.server().url() + "/admin/realms/" + realm.name() + "/identity-provider/instances/"
                + trusted.alias());
    }

    @RepeatedTest(ROUNDS)
    void ofTwoDeletionsExactlyOneSucceeds() {
        String path = trusted().path();
        List<Answer> answers = Race.of(2, i -> api.delete(path));
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(204);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 204)
                .singleElement()
                .satisfies(ManagementError::isDeletedMeanwhile);
    }

    /** A later issuer with the same alias is assigned to none. */
    @RepeatedTest(ROUNDS)
    void anIssuerThatIsDeletedWhileItIsAssignedIsAssignedToNone() {
        Application application = application();
        OtherIssuer.Trusted issuer = trusted();
        String path = OtherIssuer.Trusted.assignments(application);
        List<Answer> answers = Race.of(2, i -> i == 0 ? api.delete(issuer.path()) : api.post(path, body(issuer)));
        answers.get(0).hasStatus(204);
        Answer assignment = answers.get(1);
        // The deletion removes the assignment if that was made before it.
        if (assignment.status() != 201) {
            ManagementError.INVALID_DATA.is(
                    assignment,
                    ManagementError.invalid("trustedIssuer.id", "There is no trusted issuer with this id."));
        }
        another().trustedBy(realm, Map.of("alias", issuer.alias()));
        assertThat(assigned(application)).isEmpty();
    }

    /** An administrator of one application can send a body in parts, with long pauses. */
    @Test
    void aBodyThatArrivesSlowlyDelaysNoOtherChange() throws IOException {
        Application application = application();
        OtherIssuer.Trusted issuer = trusted();
        Map<String, Object> named = Map.of("id", issuer.id());
        byte[] body = Json.text(Map.of("trustedIssuer", named, "ignored", "x".repeat(20_000)))
                .getBytes(StandardCharsets.UTF_8);
        HttpURLConnection slow = posting(OtherIssuer.Trusted.assignments(application), body.length);
        try (OutputStream parts = slow.getOutputStream()) {
            parts.write(body, 0, body.length - 1);
            parts.flush();
            await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
            realm.gateway("created meanwhile");
            parts.write(body, body.length - 1, 1);
        }
        assertThat(slow.getResponseCode()).isEqualTo(201);
        assertThat(assigned(application)).containsExactly(issuer.id());
    }

    private HttpURLConnection posting(String path, int length) throws IOException {
        HttpURLConnection call = (HttpURLConnection) api.at(path).toURL().openConnection();
        call.setRequestMethod("POST");
        call.setRequestProperty("Authorization", "Bearer " + api.token().reveal());
        call.setRequestProperty("Content-Type", "application/json");
        call.setDoOutput(true);
        call.setFixedLengthStreamingMode(length);
        return call;
    }

    private Application application() {
        return realm.application("application-" + applications++);
    }

    private OtherIssuer.Trusted trusted() {
        return another().trustedBy(realm, Map.of());
    }

    private static OtherIssuer another() {
        return new OtherIssuer(FIRST.uri() + "/" + UUID.randomUUID(), FIRST.key());
    }

    private static Map<String, Object> body(OtherIssuer.Trusted issuer) {
        return Map.of("trustedIssuer", Map.of("id", issuer.id()));
    }

    private List<Object> assigned(Application application) {
        return Listing.members(api.get(OtherIssuer.Trusted.assignments(application)), "trustedIssuerAssignments", "id");
    }
}
