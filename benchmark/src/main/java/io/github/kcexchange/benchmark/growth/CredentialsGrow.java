// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.growth;

import io.github.kcexchange.benchmark.realm.MeasuredRealm;
import io.github.kcexchange.benchmark.realm.Parallel;
import io.github.kcexchange.benchmark.realm.RealmDraft;
import io.github.kcexchange.wire.Secret;
import java.util.List;

/**
 * Increases the number of credentials of a realm. Each gateway has the maximum number of credentials. The requests use
 * only a few of them.
 */
final class CredentialsGrow implements Dimension {
    private static final int OF_A_GATEWAY = 5;
    private static final int IN_USE = 10;

    @Override
    public String name() {
        return "credentials";
    }

    @Override
    public String title() {
        return "credentials of the realm";
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
        return quick ? List.of(10, 100) : List.of(10, 100, 1_000, 10_000);
    }

    @Override
    public RealmDraft draft(String realm, int size) {
        return GrowthRealm.draft(realm);
    }

    @Override
    public Requests requests(MeasuredRealm realm, int size) {
        List<List<Secret>> credentials =
                Parallel.map(GrowthRealm.names("gateway ", size / OF_A_GATEWAY), name -> credentials(realm, name));
        List<Secret> inUse =
                credentials.stream().flatMap(List::stream).limit(IN_USE).toList();
        return new Requests(GatewaysGrow.exchanges(inUse), GrowthRealm.clientCredentials());
    }

    private static List<Secret> credentials(MeasuredRealm realm, String gatewayName) {
        String gateway = realm.management().createGateway(gatewayName);
        return GrowthRealm.names("", OF_A_GATEWAY).stream()
                .map(n -> realm.management().createCredential(gateway))
                .toList();
    }
}
