// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Race;
import io.github.kcexchange.wire.Secret;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;
import org.keycloak.representations.idm.PartialImportRepresentation;

/** An issuer whose tokens are for single use: each is accepted once, as subject token or as actor token. */
@OnKeycloak
final class SingleUseIT {
    private static final int AT_ONCE = 2;
    private static final String LOOK = ExternalScene.LOOK;

    private final TestRealm realm;
    private final OtherIssuer once = OtherIssuer.any();
    private final OtherIssuer ofSubjects = OtherIssuer.any();
    private final Application application;
    private final Person bob;

    SingleUseIT(TestRealm realm) {
        this.realm = realm;
        this.application = realm.application("app");
        this.bob = realm.person("bob");
        once.trustedBy(realm, Map.of("singleUse", true)).assignedTo(application).link(bob, "bob-there");
        ofSubjects
                .trustedBy(realm, Map.of("trustsActors", true))
                .assignedTo(application)
                .link(realm.person("alice"), "alice-there");
    }

    private Secret ofBob() {
        return once.tokenFor("bob-there", realm).signedBy(once.key());
    }

    private Form actingWith(Secret actor) {
        Secret subject = ofSubjects
                .tokenFor("alice-there", realm)
                .claim("may_act", Map.of("sub", bob.id()))
                .signedBy(ofSubjects.key());
        return OtherIssuer.exchange(subject)
                .with("actor_token", actor.reveal())
                .with("actor_token_type", OtherIssuer.JWT);
    }

    @RepeatedTest(5)
    void ofTwoRequestsAtTheSameMomentExactlyOneSucceeds() {
        exactlyOneSucceeds(OtherIssuer.exchange(ofBob()), " Look at subject_token.");
    }

    @RepeatedTest(3)
    void ofTwoRequestsWithOneActorTokenExactlyOneSucceeds() {
        exactlyOneSucceeds(actingWith(ofBob()), " Look at actor_token.");
    }

    private void exactlyOneSucceeds(Form form, String advice) {
        realm.events().clear();
        List<Answer> answers = Race.of(AT_ONCE, i -> realm.token().post(form, application.basic()));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 400);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 400)
                .singleElement()
                .satisfies(rejected -> assertThat(rejected.isNeverCached().json())
                        .isEqualTo(Problem.EXTERNAL_TOKEN_REPLAYED.json(advice)));
        List<EventRepresentation> events = await().atMost(Duration.ofSeconds(20))
                .until(() -> realm.events().all(), all -> all.size() == AT_ONCE);
        assertThat(events)
                .extracting(EventRepresentation::getType)
                .containsExactlyInAnyOrder("TOKEN_EXCHANGE", "TOKEN_EXCHANGE_ERROR");
        assertThat(events)
                .filteredOn(event -> event.getType().equals("TOKEN_EXCHANGE_ERROR"))
                .singleElement()
                .satisfies(event -> assertThat(event.getDetails())
                        .containsEntry("reason", Problem.EXTERNAL_TOKEN_REPLAYED.reason()));
    }

    @Test
    void anActorTokenIsUsedOnce() {
        Secret actor = ofBob();
        Jwt issued = Exchange.by(application, actingWith(actor)).jwt();
        assertThat((Map<?, ?>) issued.claim("act")).extracting("sub").isEqualTo(bob.id());
        Exchange.by(application, actingWith(actor))
                .isRejected(Problem.EXTERNAL_TOKEN_REPLAYED, " Look at actor_token.");
        Exchange.by(application, OtherIssuer.exchange(actor))
                .isRejected(Problem.EXTERNAL_TOKEN_REPLAYED, " Look at subject_token.");
        Exchange.by(application, actingWith(ofBob())).token();
    }

    @Test
    void aTokenThatWasASubjectTokenIsNoActorToken() {
        Secret token = ofBob();
        Exchange.by(application, OtherIssuer.exchange(token)).token();
        Exchange.by(application, actingWith(token))
                .isRejected(Problem.EXTERNAL_TOKEN_REPLAYED, " Look at actor_token.");
    }

    /** The import gives the identity provider another id. Its links and its assignments stay. */
    @Test
    void aUsedTokenStaysUsedIfAPartialImportOverwritesItsIssuer() {
        OtherIssuer issuer = OtherIssuer.any();
        OtherIssuer.Trusted trusted = issuer.trustedBy(realm, Map.of("singleUse", true));
        trusted.assignedTo(application).link(bob, "bob-imported");
        Secret used = issuer.tokenFor("bob-imported", realm).signedBy(issuer.key());
        Secret unused = issuer.tokenFor("bob-imported", realm).signedBy(issuer.key());
        Exchange.by(application, OtherIssuer.exchange(used)).token();
        overwrite(trusted);
        Exchange.by(application, OtherIssuer.exchange(used)).isRejected(Problem.EXTERNAL_TOKEN_REPLAYED, LOOK);
        Exchange.by(application, OtherIssuer.exchange(unused)).token();
    }

    private void overwrite(OtherIssuer.Trusted trusted) {
        PartialImportRepresentation part = new PartialImportRepresentation();
        part.setIfResourceExists(PartialImportRepresentation.Policy.OVERWRITE.toString());
        part.setIdentityProviders(List.of(stored(trusted)));
        try (Response imported = realm.admin().partialImport(part)) {
            assertThat(imported.getStatus()).isEqualTo(200);
        }
        assertThat(stored(trusted).getInternalId()).isNotEqualTo(trusted.id());
    }

    private IdentityProviderRepresentation stored(OtherIssuer.Trusted trusted) {
        return realm.admin().identityProviders().get(trusted.alias()).toRepresentation();
    }
}
