// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.growth;

import io.github.kcexchange.benchmark.realm.ClientDraft;
import io.github.kcexchange.benchmark.realm.ComparedRealm;
import io.github.kcexchange.benchmark.realm.MeasuredRealm;
import io.github.kcexchange.benchmark.realm.RealmDraft;
import java.util.List;

/** Increases the number of "May act" mappers of the exchanging client. These mappers write into the issued token. */
final class MayActMappersGrow implements Dimension {
    private static final int USERS = 20;

    @Override
    public String name() {
        return "may-act-mappers";
    }

    @Override
    public String title() {
        return "may_act mappers of the client";
    }

    @Override
    public String exchange() {
        return GrowthRealm.DELEGATION;
    }

    @Override
    public String own() {
        return GrowthRealm.V2;
    }

    @Override
    public List<Integer> sizes(boolean quick) {
        return quick ? List.of(1, 10) : List.of(1, 3, 10, 30, 100);
    }

    @Override
    public RealmDraft draft(String realm, int size) {
        ClientDraft app = GrowthRealm.app();
        GrowthRealm.names("next-", size).forEach(app::mayAct);
        return GrowthRealm.empty(realm)
                .users(USERS)
                .client(app)
                .client(GrowthRealm.stockApp())
                .client(GrowthRealm.front())
                .client(new ClientDraft(ComparedRealm.FRONT_MAY_ACT)
                        .audience(ComparedRealm.APP)
                        .mayAct(ComparedRealm.APP));
    }

    @Override
    public Requests requests(MeasuredRealm realm, int size) {
        return GrowthRealm.delegation(realm, ComparedRealm.FRONT_MAY_ACT);
    }
}
