// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.scale;

import io.github.kcexchange.benchmark.Run;
import io.github.kcexchange.benchmark.realm.Algorithm;
import io.github.kcexchange.benchmark.realm.ComparedRealm;
import io.github.kcexchange.benchmark.realm.Management;
import io.github.kcexchange.benchmark.realm.MasterAdministrator;
import io.github.kcexchange.benchmark.realm.MeasuredRealm;
import io.github.kcexchange.benchmark.request.Folder;
import io.github.kcexchange.benchmark.request.GatewayExchanges;
import io.github.kcexchange.benchmark.request.RequestKind;
import io.github.kcexchange.benchmark.request.Requests;
import io.github.kcexchange.benchmark.server.Keycloak;
import io.github.kcexchange.benchmark.server.Servers;
import io.github.kcexchange.benchmark.server.Setup;
import io.github.kcexchange.benchmark.statistics.NamedSamples;
import io.github.kcexchange.wire.Answer;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Runs a server with a filled table of credentials. */
final class ScaledServer {
    static final String EXCHANGE = "gateway-basic";

    private static final int GATEWAYS = 20;
    private static final int CREDENTIALS_OF_A_GATEWAY = 5;
    private static final String REALM = Algorithm.RS256.name();

    private final Servers servers;
    private final GatewayExchanges exchanges;
    private final RequestKind few;
    private MeasuredRealm realm;
    private RequestKind many;

    private ScaledServer(Servers servers, MeasuredRealm realm, GatewayExchanges exchanges) {
        this.servers = servers;
        this.realm = realm;
        this.exchanges = exchanges;
        this.few = exchanges.of(EXCHANGE, realm.management(), "gateway", GATEWAYS);
        this.many = few;
    }

    static ScaledServer start(Run run, Setup setup) {
        Keycloak server = run.servers().start(setup, List.of());
        MeasuredRealm realm = MeasuredRealm.imported(
                server, MasterAdministrator.of(server), ComparedRealm.draft(REALM, true), Algorithm.RS256);
        Folder folder = Folder.of(run.work(), server.name(), REALM);
        return new ScaledServer(run.servers(), realm, new GatewayExchanges(folder));
    }

    String name() {
        return keycloak().name();
    }

    Keycloak keycloak() {
        return realm.server();
    }

    void restart(List<String> options) {
        realm = realm.at(servers.restart(keycloak(), options));
    }

    /** Adds rows of gateways that have no client. For the table, they are the same as rows of existing gateways. */
    void fill(int rows) {
        servers.sql(
                keycloak(),
                "insert into pingone_gateway_credential (id, realm_id, gateway_id, slot, token_hash, key_id,"
                        + " created_at) select gen_random_uuid(), (select id from realm where name = '" + REALM
                        + "'), gateway, slot, repeat('0', 64), 'none', 1 from (select gen_random_uuid() as gateway"
                        + " from generate_series(1, "
                        + rows / CREDENTIALS_OF_A_GATEWAY + ")) g, generate_series(1, " + CREDENTIALS_OF_A_GATEWAY
                        + ") slot");
        servers.sql(keycloak(), "vacuum analyze pingone_gateway_credential");
    }

    RequestKind gatewayExchange() {
        return few;
    }

    /** Creates {@code count} clients with service accounts and credentials, and exchanges the credentials in turn. */
    void createGateways(int count) {
        many = exchanges.of("gateway-of-many", realm.management(), "one of many", count);
    }

    /** Returns the exchanges of the few gateways, with the caches in their name. */
    RequestKind fewGateways(String caches) {
        return named(few, caches);
    }

    RequestKind manyGateways(String caches) {
        return named(many, caches);
    }

    private static RequestKind named(RequestKind kind, String caches) {
        Requests requests = kind.requests();
        return new RequestKind(caches + "-" + kind.name(), kind.realm(), kind.expectedStatus(), requests);
    }

    /** Calls the management API {@code calls} times for each kind of call. */
    void manage(int calls, NamedSamples values) {
        Management management = realm.management();
        String gateway = Management.idOf(management.page("limit=1").get(0));
        for (int n = 0; n < calls; n++) {
            timed(values, "list", () -> management.page("limit=25&expand=credentials"));
            Answer created = timed(values, "create", () -> management.createdCredential(gateway, Map.of()));
            String credential = Management.idOf(created.json());
            timed(values, "revoke", () -> management.revoke(gateway, credential));
        }
    }

    /** Sends each call of the admin console {@code calls} times. */
    void administer(int calls, NamedSamples values) {
        Management management = realm.management();
        String gateway = Management.idOf(management.page("limit=1").get(0));
        for (ManagementCall call : ManagementCall.values()) {
            for (int n = 0; n < calls; n++) {
                timed(values, call.name(), () -> {
                    call.send(management, gateway);
                    return call;
                });
            }
        }
    }

    private <T> T timed(NamedSamples values, String call, Supplier<T> action) {
        long before = System.nanoTime();
        T result = action.get();
        values.add(name(), call, (System.nanoTime() - before) / 1e6);
        return result;
    }
}
