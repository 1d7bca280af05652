// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.issuer.OtherIssuer;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.Cluster;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two nodes of one cluster: a change of a trusted issuer at one node takes effect at the other, too. */
@OnKeycloak
final class IssuersOnTwoNodesIT {
    private static final String LOOK = " Look at subject_token.";
    private static final List<String> AUDIENCES = List.of("us");
    private static final String THERE = "1001";

    private final RealmOnTwoNodes bothNodes;
    private final TestRealm first;
    private final Application application;

    IssuersOnTwoNodesIT(Cluster cluster) {
        this.bothNodes = RealmOnTwoNodes.in(cluster);
        this.first = bothNodes.first();
        this.application = first.application("application");
    }

    @Test
    void aReplacedKeyIsRejectedByTheOtherNode() {
        bothNodes.eachWay((here, there) -> {
            OtherIssuer issuer = OtherIssuer.any();
            OtherIssuer.Trusted trusted = trusted(issuer, here, "partner-" + UUID.randomUUID());
            trusted.link(person(here), THERE);
            comesToAccept(issuer, there);
            OtherIssuer renewed = issuer.withAnotherKey("second");
            trusted.replaceKeys(renewed, Map.of("audiences", AUDIENCES));
            comesToReject(issuer, there, Problem.EXTERNAL_TOKEN_SIGNATURE_INVALID);
            comesToAccept(renewed, there);
        });
    }

    @Test
    void aLaterIssuerWithTheSameAliasInheritsNoLinkOnAnyNode() {
        bothNodes.eachWay((here, there) -> {
            String alias = "partner-" + UUID.randomUUID();
            OtherIssuer deleted = OtherIssuer.any();
            OtherIssuer.Trusted trusted = trusted(deleted, here, alias);
            Person alice = person(here);
            trusted.link(alice, THERE);
            assertThat(comesToAccept(deleted, here).text("sub")).isEqualTo(alice.id());
            assertThat(comesToAccept(deleted, there).text("sub")).isEqualTo(alice.id());
            trusted.delete();
            OtherIssuer later = OtherIssuer.any();
            OtherIssuer.Trusted again = trusted(later, here, alias);
            for (TestRealm node : List.of(here, there)) {
                comesToReject(later, node, Problem.EXTERNAL_TOKEN_SUBJECT_NOT_LINKED);
            }
            Person bob = person(here);
            again.link(bob, THERE);
            assertThat(comesToAccept(later, here).text("sub")).isEqualTo(bob.id());
            assertThat(comesToAccept(later, there).text("sub")).isEqualTo(bob.id());
        });
    }

    private OtherIssuer.Trusted trusted(OtherIssuer issuer, TestRealm realm, String alias) {
        return issuer.trustedBy(realm, Map.of("alias", alias, "audiences", AUDIENCES))
                .assignedTo(application);
    }

    private static Person person(TestRealm realm) {
        return realm.person("person-" + UUID.randomUUID());
    }

    private Answer exchange(OtherIssuer issuer, TestRealm node) {
        Secret token = issuer.tokenFor(THERE, first).claim("aud", "us").signedBy(issuer.key());
        return node.token().post(OtherIssuer.exchange(token), application.basic());
    }

    /** Keycloak's caches tell the nodes of the new issuer. */
    private Jwt comesToAccept(OtherIssuer issuer, TestRealm node) {
        return Jwt.of(await().pollDelay(Duration.ZERO)
                .until(() -> exchange(issuer, node), answer -> answer.status() == 200)
                .accessToken());
    }

    /**
     * A node can have cached the earlier state for one second. A subject without a link is rejected from the first
     * request on.
     */
    private void comesToReject(OtherIssuer issuer, TestRealm node, Problem problem) {
        List<Integer> statuses = new ArrayList<>();
        Answer rejected = OtherNode.within(
                () -> {
                    Answer answer = exchange(issuer, node);
                    statuses.add(answer.status());
                    return answer;
                },
                answer -> answer.json().equals(problem.json(LOOK)));
        assertThat(rejected.json()).isEqualTo(problem.json(LOOK));
        if (problem == Problem.EXTERNAL_TOKEN_SUBJECT_NOT_LINKED) {
            assertThat(statuses).containsOnly(400);
        }
    }
}
