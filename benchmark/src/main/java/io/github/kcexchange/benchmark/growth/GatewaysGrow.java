// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.growth;

import io.github.kcexchange.benchmark.realm.ClientDraft;
import io.github.kcexchange.benchmark.realm.ClientSecrets;
import io.github.kcexchange.benchmark.realm.ComparedRealm;
import io.github.kcexchange.benchmark.realm.MeasuredRealm;
import io.github.kcexchange.benchmark.realm.Parallel;
import io.github.kcexchange.benchmark.realm.RealmDraft;
import io.github.kcexchange.benchmark.request.Forms;
import io.github.kcexchange.benchmark.request.RequestLine;
import io.github.kcexchange.wire.Secret;
import java.util.List;

/**
 * Increases the number of gateways of a realm. The requests use only a few of them. Keycloak imports the others, because
 * the management API creates one gateway with each request.
 */
final class GatewaysGrow implements Dimension {
    private static final int IN_USE = 10;

    @Override
    public String name() {
        return "gateways";
    }

    @Override
    public String title() {
        return "gateways of the realm";
    }

    @Override
    public String exchange() {
        return GrowthRealm.GATEWAY_EXCHANGE;
    }

    @Override
    public String own() {
        return GrowthRealm.CLIENT_CREDENTIALS;
    }

    @Override
    public List<Integer> sizes(boolean quick) {
        return quick ? List.of(10, 100) : List.of(10, 100, 1_000, 10_000, 100_000);
    }

    @Override
    public RealmDraft draft(String realm, int size) {
        return GrowthRealm.draft(realm);
    }

    @Override
    public Requests requests(MeasuredRealm realm, int size) {
        realm.importClients(size - IN_USE, GatewaysGrow::unused);
        List<Secret> credentials = Parallel.map(
                GrowthRealm.names("gateway ", IN_USE),
                name -> realm.management().createCredential(realm.management().createGateway(name)));
        return new Requests(exchanges(credentials), GrowthRealm.clientCredentials());
    }

    private static ClientDraft unused(int number) {
        return new ClientDraft("unused-gateway-" + number)
                .attribute("pingone.gateway.type", "PING_FEDERATE")
                .with(client -> client.setName("unused gateway " + number));
    }

    static List<RequestLine> exchanges(List<Secret> credentials) {
        return credentials.stream()
                .map(credential -> RequestLine.of(ClientSecrets.basic(ComparedRealm.APP), Forms.credential(credential)))
                .toList();
    }
}
