// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.growth;

import io.github.kcexchange.benchmark.realm.ComparedRealm;
import io.github.kcexchange.benchmark.realm.DelegationPolicyDrafts;
import io.github.kcexchange.benchmark.realm.MeasuredRealm;
import io.github.kcexchange.benchmark.realm.RealmDraft;
import java.util.List;

/** Increases the number of delegation policies of a realm. Each policy permits the measured delegation. */
final class PoliciesGrow implements Dimension {
    private static final String ROLE = "member";
    private static final int USERS = 20;

    @Override
    public String name() {
        return "policies";
    }

    @Override
    public String title() {
        return "delegation policies";
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
        return GrowthRealm.empty(realm)
                .client(GrowthRealm.app())
                .client(GrowthRealm.stockApp())
                .client(GrowthRealm.front())
                .users(USERS, ROLE)
                .with(draft -> draft.setRoles(GrowthRealm.roles(List.of(ROLE))));
    }

    /** Uses subject tokens without {@code may_act}, so that the policies decide. */
    @Override
    public Requests requests(MeasuredRealm realm, int size) {
        new DelegationPolicyDrafts(GrowthRealm.names("policy-", size), ComparedRealm.APP, ROLE).saveIn(realm);
        return GrowthRealm.delegation(realm, ComparedRealm.FRONT);
    }
}
