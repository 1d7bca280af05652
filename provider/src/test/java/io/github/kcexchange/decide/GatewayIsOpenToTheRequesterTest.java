// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.GatewayFacts;
import io.github.kcexchange.shared.Requester;
import io.github.kcexchange.shared.VerifiedGateway;
import io.github.kcexchange.text.NameList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayIsOpenToTheRequesterTest {

    private final GatewayIsOpenToTheRequester rule = new GatewayIsOpenToTheRequester();

    @Test
    void aGatewayWithoutApplicationsIsOpenToAll() {
        assertThat(rule.problemOf(new GatewayFacts(requester("any"), gateway())))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "two"})
    void aGatewayWithApplicationsIsOpenToEachOfThem(String application) {
        assertThat(rule.problemOf(new GatewayFacts(requester(application), gateway("one", "two"))))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"three", "One", "one ", ""})
    void aGatewayWithApplicationsIsClosedToOthers(String other) {
        assertThat(rule.problemOf(new GatewayFacts(requester(other), gateway("one", "two"))))
                .isEqualTo(Problem.GATEWAY_NOT_OPEN_TO_CLIENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "gateway"})
    void aGatewayWithApplicationsIsClosedToItself(String application) {
        Requester itself = new Requester("gateway", true, false, false, true);
        assertThat(rule.problemOf(new GatewayFacts(itself, gateway(application))))
                .isEqualTo(Problem.GATEWAY_NOT_OPEN_TO_CLIENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "one#", "two", "#two", "one###two"})
    void aGatewayWhoseApplicationsAreAllAmbiguousIsClosedToAll(String doubtful) {
        assertThat(rule.problemOf(new GatewayFacts(requester(doubtful), gateway("one###two"))))
                .isEqualTo(Problem.GATEWAY_NOT_OPEN_TO_CLIENT);
    }

    @Test
    void anAmbiguousApplicationDoesNotCloseAGatewayToItsOthers() {
        assertThat(rule.problemOf(new GatewayFacts(requester("three"), gateway("one###two", "three"))))
                .isNull();
    }

    private static Requester requester(String clientId) {
        return new Requester(clientId, true, true, false, false);
    }

    private static VerifiedGateway gateway(String... applications) {
        return new VerifiedGateway(
                "gateway",
                "Edge",
                "RADIUS",
                "service-account",
                "credential",
                null,
                new NameList(List.of(applications)));
    }
}
