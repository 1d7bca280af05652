// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.growth;

import io.github.kcexchange.benchmark.realm.ClientDraft;
import io.github.kcexchange.benchmark.realm.MeasuredRealm;
import io.github.kcexchange.benchmark.realm.Parallel;
import io.github.kcexchange.benchmark.realm.RealmDraft;
import java.util.List;

/** Increases the number of clients that may exchange tokens with the extension. */
final class ExchangingClientsGrow implements Dimension {

    @Override
    public String name() {
        return "clients";
    }

    @Override
    public String title() {
        return "clients with the exchange";
    }

    @Override
    public String exchange() {
        return GrowthRealm.IMPERSONATION;
    }

    @Override
    public String own() {
        return GrowthRealm.V2;
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
        Parallel.map(GrowthRealm.names("exchanging-", size), name -> {
            realm.create(new ClientDraft(name).exchanging());
            return name;
        });
        return GrowthRealm.impersonation(realm, form -> form);
    }
}
