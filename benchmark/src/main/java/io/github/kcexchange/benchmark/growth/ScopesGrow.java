// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.growth;

import static io.github.kcexchange.benchmark.realm.ComparedRealm.APP;
import static io.github.kcexchange.benchmark.realm.ComparedRealm.STOCK_APP;

import io.github.kcexchange.benchmark.realm.MeasuredRealm;
import io.github.kcexchange.benchmark.realm.RealmDraft;
import java.util.List;

/** Increases the number of scopes in the request. Each of them is an optional client scope of the exchanging client. */
final class ScopesGrow implements Dimension {

    @Override
    public String name() {
        return "scopes";
    }

    @Override
    public String title() {
        return "scopes in the request";
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
        return quick ? List.of(1, 10) : List.of(1, 3, 10, 30, 100);
    }

    @Override
    public RealmDraft draft(String realm, int size) {
        return GrowthRealm.draft(realm);
    }

    @Override
    public Requests requests(MeasuredRealm realm, int size) {
        List<String> scopes = GrowthRealm.names("scope-", size);
        scopes.forEach(scope -> realm.createOptionalScope(scope, List.of(APP, STOCK_APP)));
        return GrowthRealm.impersonation(realm, form -> form.with("scope", String.join(" ", scopes)));
    }
}
