// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.RecordedWrite;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Every write of a trusted issuer or of an assignment causes one admin event with the answer of the API. */
@OnKeycloak
final class TrustedIssuerEventsIT {
    private static final String ISSUER = "PINGONE_TRUSTED_ISSUER";
    private static final String ASSIGNMENT = "PINGONE_TRUSTED_ISSUER_ASSIGNMENT";

    private final TestRealm realm;
    private final ManagementApi api;
    private final Application application;
    private final String assignments;

    TrustedIssuerEventsIT(TestRealm realm) {
        this.realm = realm;
        this.api = realm.management();
        this.application = realm.application("application");
        this.assignments = OtherIssuer.Trusted.assignments(application);
    }

    @Test
    void creatingAnIssuer() {
        RecordedWrite created =
                written(() -> api.post("/trustedIssuers", OtherIssuer.any().described()));
        Map<String, Object> answer = created.answer().json();
        created.is("CREATE", ISSUER, "/trustedIssuers/" + answer.get("id"), answer);
    }

    @Test
    void replacingAnIssuer() {
        OtherIssuer other = OtherIssuer.any();
        OtherIssuer.Trusted trusted = other.trustedBy(realm, Map.of("clockSkew", 30));
        RecordedWrite replaced = written(() -> api.put(trusted.path(), other.described()));
        replaced.is("UPDATE", ISSUER, trusted.path(), replaced.answer().json());
        assertThat(replaced.representation()).containsEntry("clockSkew", 0);
    }

    @Test
    void deletingAnIssuer() {
        OtherIssuer.Trusted trusted = OtherIssuer.any().trustedBy(realm, Map.of());
        Map<String, Object> before = api.get(trusted.path()).json();
        written(() -> api.delete(trusted.path())).is("DELETE", ISSUER, trusted.path(), before);
    }

    @Test
    void assigningReplacingAndWithdrawingAnIssuer() {
        OtherIssuer.Trusted first = OtherIssuer.any().trustedBy(realm, Map.of());
        OtherIssuer.Trusted second = OtherIssuer.any().trustedBy(realm, Map.of());
        String path = assignments + "/" + first.id();
        RecordedWrite assigned = written(() -> api.post(assignments, body(first)));
        assigned.is("CREATE", ASSIGNMENT, path, assigned.answer().json());
        RecordedWrite replaced = written(() -> api.put(path, body(second)));
        replaced.is("UPDATE", ASSIGNMENT, path, replaced.answer().json());
        assertThat(replaced.representation())
                .containsEntry("application", Map.of("id", application.id()))
                .containsEntry("trustedIssuer", Map.of("id", second.id()));
        String withdrawn = assignments + "/" + second.id();
        written(() -> api.delete(withdrawn))
                .is("DELETE", ASSIGNMENT, withdrawn, replaced.answer().json());
    }

    @Test
    void aRejectedWriteOfAnIssuerCausesNoEvent() {
        OtherIssuer other = OtherIssuer.any();
        OtherIssuer.Trusted trusted = other.trustedBy(realm, Map.of());
        ManagementApi viewer = new ManagementApi(realm, realm.administrator("view-clients"));
        Map<String, Object> body = OtherIssuer.any().described();
        realm.events().clear();
        api.post("/trustedIssuers", Map.of()).hasStatus(400);
        api.post("/trustedIssuers", other.described()).hasStatus(400);
        api.put(trusted.path(), Map.of("name", "incomplete")).hasStatus(400);
        api.put("/trustedIssuers/unknown", body).hasStatus(404);
        api.delete("/trustedIssuers/unknown").hasStatus(404);
        viewer.post("/trustedIssuers", body).hasStatus(403);
        viewer.put(trusted.path(), body).hasStatus(403);
        viewer.delete(trusted.path()).hasStatus(403);
        assertThat(realm.events().admin()).isEmpty();
    }

    @Test
    void aRejectedWriteOfAnAssignmentCausesNoEvent() {
        OtherIssuer.Trusted trusted =
                OtherIssuer.any().trustedBy(realm, Map.of()).assignedTo(application);
        ManagementApi viewer = new ManagementApi(realm, realm.administrator("view-clients"));
        String path = assignments + "/" + trusted.id();
        realm.events().clear();
        api.post(assignments, Map.of()).hasStatus(400);
        api.post(assignments, body(trusted)).hasStatus(400);
        api.post(assignments, Map.of("trustedIssuer", Map.of("id", "unknown"))).hasStatus(400);
        api.put(path, Map.of("trustedIssuer", Map.of())).hasStatus(400);
        api.put(assignments + "/unknown", body(trusted)).hasStatus(404);
        api.delete(assignments + "/unknown").hasStatus(404);
        viewer.post(assignments, body(trusted)).hasStatus(403);
        viewer.put(path, body(trusted)).hasStatus(403);
        viewer.delete(path).hasStatus(403);
        assertThat(realm.events().admin()).isEmpty();
    }

    private static Map<String, Object> body(OtherIssuer.Trusted trusted) {
        return Map.of("trustedIssuer", Map.of("id", trusted.id()));
    }

    private RecordedWrite written(Supplier<Answer> write) {
        return RecordedWrite.in(realm, write);
    }
}
