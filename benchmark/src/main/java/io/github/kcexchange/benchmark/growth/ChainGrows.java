// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.growth;

import static io.github.kcexchange.benchmark.realm.ComparedRealm.BACKEND;
import static io.github.kcexchange.benchmark.realm.ComparedRealm.FRONT;
import static io.github.kcexchange.benchmark.realm.ComparedRealm.STOCK_APP;

import io.github.kcexchange.benchmark.realm.ClientDraft;
import io.github.kcexchange.benchmark.realm.MeasuredRealm;
import io.github.kcexchange.benchmark.realm.RealmDraft;
import java.util.List;

/** Increases the number of actors in the chain of the issued token. */
final class ChainGrows implements Dimension {
    private static final int LONGEST = 5;
    private static final int USERS = 20;
    private static final String FRONT_OF_CHAIN = "front-of-chain";

    @Override
    public String name() {
        return "chain";
    }

    @Override
    public String title() {
        return "actors in the chain";
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
        return quick ? List.of(1, 3) : List.of(1, 2, 3, 4, LONGEST);
    }

    @Override
    public RealmDraft draft(String realm, int size) {
        RealmDraft draft = GrowthRealm.empty(realm)
                .longestChain(LONGEST)
                .users(USERS)
                .client(GrowthRealm.stockApp())
                .client(GrowthRealm.front())
                .client(new ClientDraft(FRONT_OF_CHAIN).audience(actor(1)).mayAct(actor(1)));
        for (int n = 1; n < size; n++) {
            draft.client(new ClientDraft(actor(n))
                    .audience(actor(n + 1))
                    .mayAct(actor(n + 1))
                    .exchanging());
        }
        return draft.client(new ClientDraft(actor(size)).audience(BACKEND).exchanging());
    }

    @Override
    public Requests requests(MeasuredRealm realm, int size) {
        List<String> subjects = GrowthRealm.subjects(realm, FRONT_OF_CHAIN);
        for (int n = 1; n < size; n++) {
            subjects = realm.tokens().accessTokens(GrowthRealm.acting(realm, actor(n), subjects));
        }
        return new Requests(
                GrowthRealm.acting(realm, actor(size), subjects),
                GrowthRealm.exchanged(STOCK_APP, GrowthRealm.subjects(realm, FRONT), form -> form));
    }

    private static String actor(int number) {
        return "actor-" + number;
    }
}
