// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.nodes;

import io.github.kcexchange.benchmark.Run;
import io.github.kcexchange.benchmark.load.ProcessClock;
import io.github.kcexchange.benchmark.realm.ClientSecrets;
import io.github.kcexchange.benchmark.realm.ComparedRealm;
import io.github.kcexchange.benchmark.realm.Management;
import io.github.kcexchange.benchmark.realm.MeasuredRealm;
import io.github.kcexchange.benchmark.request.Forms;
import io.github.kcexchange.benchmark.server.Keycloak;
import io.github.kcexchange.benchmark.server.Waiting;
import io.github.kcexchange.benchmark.statistics.NamedSamples;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Secret;
import io.github.kcexchange.wire.TokenEndpoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures a revocation at one node: the time until the other node rejects the credential, and that node's CPU time.
 */
final class RevocationCost {
    private static final int GATEWAYS = 100;
    private static final int FEW_GATEWAYS = 5;
    private static final int CREDENTIALS_OF_A_GATEWAY = 5;
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration QUIET = Duration.ofSeconds(10);

    private final MeasuredRealm realm;
    private final Keycloak other;
    private final ProcessClock clock;
    private final NamedSamples values;
    private final TokenEndpoint endpoint;

    /**
     * Creates the measurement.
     *
     * @param realm the realm at the node that revokes
     * @param other the node that does not revoke
     */
    RevocationCost(MeasuredRealm realm, Keycloak other, ProcessClock clock, NamedSamples values) {
        this.realm = realm;
        this.other = other;
        this.clock = clock;
        this.values = values;
        this.endpoint = new TokenEndpoint(other.tokenEndpoint(realm.name()));
    }

    void measure(boolean quick) {
        int gateways = quick ? FEW_GATEWAYS : GATEWAYS;
        Run.say("Revoking credentials of " + gateways + " gateways");
        Management management = realm.management();
        String gateway = management.createGateway("revocations");
        for (int n = 0; n < gateways; n++) {
            untilRejected(management, gateway);
        }
        cost(management, credentials(management, gateways));
    }

    /** Measures the time from the answer to the revocation until the first rejection. */
    private void untilRejected(Management management, String gateway) {
        Answer created = management.createdCredential(gateway, Map.of());
        Secret credential = created.secret("credential");
        exchange(credential).hasStatus(200);
        management.revoke(gateway, Management.idOf(created.json()));
        long revoked = System.nanoTime();
        while (exchange(credential).status() == 200) {
            if (System.nanoTime() - revoked > SOON.toNanos()) {
                throw new IllegalStateException("The other node accepts a revoked credential");
            }
        }
        values.add(NodesReport.OTHER, NodesReport.REJECTED, (System.nanoTime() - revoked) / 1e6);
    }

    private Answer exchange(Secret credential) {
        return endpoint.post(Forms.credential(credential), ClientSecrets.basic(ComparedRealm.APP));
    }

    /** Creates the credentials to revoke. Returns for each the id of its gateway and its own id. */
    private static List<List<String>> credentials(Management management, int gateways) {
        return IntStream.range(0, gateways)
                .mapToObj(n -> management.createGateway("revoked " + n))
                .flatMap(gateway -> Stream.generate(() -> List.of(
                                gateway,
                                Management.idOf(management
                                        .createdCredential(gateway, Map.of())
                                        .json())))
                        .limit(CREDENTIALS_OF_A_GATEWAY))
                .toList();
    }

    /**
     * Measures the CPU time of the other node, which serves no requests meanwhile. Subtracts the CPU time of an idle
     * node.
     */
    private void cost(Management management, List<List<String>> revocations) {
        double quietPerSecond = cpuDuring(() -> Waiting.sleep(QUIET)) / (double) QUIET.toSeconds();
        long begin = System.nanoTime();
        long cpu = cpuDuring(() -> revocations.forEach(ids -> management.revoke(ids.get(0), ids.get(1))));
        double seconds = (System.nanoTime() - begin) / 1e9;
        values.add(
                NodesReport.OTHER, NodesReport.CPU, Math.max(0, cpu - quietPerSecond * seconds) / revocations.size());
    }

    private long cpuDuring(Runnable action) {
        long before = clock.micros(other.pid());
        action.run();
        return clock.micros(other.pid()) - before;
    }
}
