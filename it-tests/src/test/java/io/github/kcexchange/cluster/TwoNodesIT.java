// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.issuer.OtherIssuer;
import io.github.kcexchange.management.ManagementError;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.Cluster;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Race;
import io.github.kcexchange.wire.Secret;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two nodes of one cluster: each accepts the credentials that the other issued, and rejects those that the other
 * revoked.
 */
@OnKeycloak
final class TwoNodesIT {
    private final Cluster cluster;
    private final RealmOnTwoNodes bothNodes;
    private final TestRealm first;
    private final TestRealm second;
    private final Application application;

    TwoNodesIT(Cluster cluster) {
        this.cluster = cluster;
        this.bothNodes = RealmOnTwoNodes.in(cluster);
        this.first = bothNodes.first();
        this.second = bothNodes.second();
        this.application = first.application(
                "application",
                client -> client.getAttributes().put("allow.token.introspection.without.audience.check", "true"));
    }

    @Test
    void theNodesAreOneCluster() {
        assertThat(List.of(cluster.first(), cluster.second()))
                .allSatisfy(node -> assertThat(node.clusterSize()).isEqualTo(2));
    }

    @Test
    void aCredentialOfOneNodeIsAcceptedByTheOtherAtOnce() {
        Credential ofTheFirst = first.gateway("of the first").credential();
        second.token().post(ofTheFirst.form()).accessToken();
        Credential ofTheSecond = second.gateway("of the second").credential();
        first.token().post(ofTheSecond.form()).accessToken();
    }

    static Stream<Named<Consumer<Credential>>> deletions() {
        return Stream.of(
                Named.of("credential", Credential::delete),
                Named.of("gateway", credential -> credential.gateway().delete()),
                Named.of("client", credential -> credential.gateway().client().remove()));
    }

    @ParameterizedTest
    @MethodSource("deletions")
    void aDeletionTakesEffectAtOnceOnItsNodeAndWithinASecondOnTheOther(Consumer<Credential> deletion) {
        bothNodes.eachWay((here, there) -> {
            Credential credential = usedAtBoth(here);
            Secret token = exchange(credential, there).accessToken();
            assertThat(application.at(there).sees(token)).isTrue();
            deletion.accept(credential);
            assertThat(application.at(there).sees(token)).isFalse();
            Problem.CREDENTIAL_UNKNOWN.is(exchange(credential, here));
            OtherNode.comesToReject(() -> exchange(credential, there));
        });
    }

    static Stream<Named<Consumer<Gateway>>> disablings() {
        return Stream.of(
                Named.of("gateway", gateway -> gateway.put(Map.of("enabled", false))),
                Named.of("client", gateway -> gateway.change(client -> client.setEnabled(false))));
    }

    @ParameterizedTest
    @MethodSource("disablings")
    void aDisabledGatewayIsRejectedByTheOtherNodeWithinASecond(Consumer<Gateway> disabling) {
        bothNodes.eachWay((here, there) -> {
            Credential credential = usedAtBoth(here);
            Secret token = exchange(credential, there).accessToken();
            assertThat(application.at(there).sees(token)).isTrue();
            disabling.accept(credential.gateway());
            OtherNode.comesToReject(() -> exchange(credential, there));
            assertThat(application.at(there).sees(token)).isFalse();
        });
    }

    @RepeatedTest(5)
    void aGatewayHasFiveCredentialsWhicheverNodeIsAsked() {
        Gateway gateway = first.gateway("raced for " + System.nanoTime());
        List<ManagementApi> nodes = List.of(first.management(), second.management());
        List<Answer> answers = Race.of(20, i -> nodes.get(i % 2).post(gateway.path() + "/credentials"));
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201)
                .hasSize(5)
                .allSatisfy(created -> {
                    Credential credential = gateway.received(created);
                    exchange(credential, first).accessToken();
                    exchange(credential, second).accessToken();
                });
        assertThat(answers).filteredOn(answer -> answer.status() != 201).allSatisfy(ManagementError::isNoRoom);
        assertThat(nodes)
                .allSatisfy(node -> assertThat(
                                node.get(gateway.path() + "/credentials").json())
                        .containsEntry("size", 5));
    }

    @RepeatedTest(5)
    void aTokenOfSingleUseOfATrustedIssuerIsExchangedAtOneNodeOnly() {
        OtherIssuer issuer = OtherIssuer.any();
        issuer.trustedBy(first, Map.of("singleUse", true, "audiences", List.of("us")))
                .assignedTo(application)
                .link(first.person("alice-" + System.nanoTime()), "alice-there");
        List<TestRealm> nodes = List.of(first, second);
        nodes.forEach(node ->
                await().until(() -> exchange(ofAlice(issuer), node).status() == 200));
        Secret token = ofAlice(issuer);
        List<Answer> answers = Race.of(2, i -> exchange(token, nodes.get(i)));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 400);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 400)
                .singleElement()
                .satisfies(rejected -> assertThat(rejected.json())
                        .isEqualTo(Problem.EXTERNAL_TOKEN_REPLAYED.json(" Look at subject_token.")));
        assertThat(nodes)
                .allSatisfy(node -> assertThat(exchange(token, node).status()).isEqualTo(400));
    }

    private Secret ofAlice(OtherIssuer issuer) {
        return issuer.tokenFor("alice-there", first).claim("aud", "us").signedBy(issuer.key());
    }

    private Answer exchange(Secret token, TestRealm node) {
        return node.token().post(OtherIssuer.exchange(token), application.basic());
    }

    /** Both nodes have used it, so each holds in memory everything that it keeps about a credential. */
    private Credential usedAtBoth(TestRealm creator) {
        Credential credential = creator.gateway("gateway " + System.nanoTime()).credential();
        exchange(credential, first).accessToken();
        exchange(credential, second).accessToken();
        return credential;
    }

    private Answer exchange(Credential credential, TestRealm node) {
        return node.token().post(credential.form(), application.basic());
    }
}
