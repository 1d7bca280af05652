// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.Metrics;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.Server;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Every exchange by the extension is timed in Keycloak's own metrics registry. */
@OnKeycloak
@Isolated("counts all exchanges of the server")
final class MetricsIT {
    private static final String ISSUED =
            "pingone_exchange_seconds_count{mode=\"gateway_credential\",outcome=\"issued\"}";
    private static final String REJECTED =
            "pingone_exchange_seconds_count{mode=\"gateway_credential\",outcome=\"refused\"}";

    private final Server server;
    private final TestRealm realm;
    private final Application application;
    private final Credential credential;

    MetricsIT(Server server, TestRealm realm) {
        this.server = server;
        this.realm = realm;
        this.application = realm.application("application");
        this.credential = realm.gateway("gateway").credential();
    }

    @Test
    void countsIssuedAndRejectedExchangesWithAndWithoutAnApplication() {
        Form forged = Form.gatewayExchange(Secret.of("forged"));
        Metrics before = server.metrics();
        Exchange.by(application, credential.form()).token();
        Exchange.alone(realm, credential.form()).token();
        Exchange.by(application, forged).isRejected(Problem.CREDENTIAL_MALFORMED);
        Exchange.alone(realm, forged).isRejectedAsClient(Problem.CREDENTIAL_MALFORMED);
        Exchange.alone(realm, forged).isRejectedAsClient(Problem.CREDENTIAL_MALFORMED);
        Metrics after = server.metrics();
        assertThat(after.value(ISSUED) - before.value(ISSUED)).isEqualTo(2);
        assertThat(after.value(REJECTED) - before.value(REJECTED)).isEqualTo(3);
        assertThat(after.page()).contains("pingone_exchange_seconds_sum{mode=\"gateway_credential\"");
    }

    @Test
    void hasNoOtherTags() {
        Exchange.by(application, credential.form()).token();
        assertThat(server.metrics().page().lines().filter(line -> line.startsWith("pingone_exchange_seconds")))
                .isNotEmpty()
                .allMatch(line ->
                        line.matches("pingone_exchange_seconds_\\w+\\{mode=\"\\w+\",outcome=\"(issued|refused)\"} .*"));
    }
}
