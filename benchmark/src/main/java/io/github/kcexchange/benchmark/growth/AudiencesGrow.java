// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.growth;

import io.github.kcexchange.benchmark.realm.ClientDraft;
import io.github.kcexchange.benchmark.realm.MeasuredRealm;
import io.github.kcexchange.benchmark.realm.RealmDraft;
import io.github.kcexchange.wire.Form;
import java.util.List;

/** Increases the number of audiences that a request names. */
final class AudiencesGrow implements Dimension {
    private static final int USERS = 20;

    @Override
    public String name() {
        return "audiences";
    }

    @Override
    public String title() {
        return "audiences in the request";
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
        return quick ? List.of(1, 10) : List.of(1, 5, 10, 20, 40);
    }

    @Override
    public RealmDraft draft(String realm, int size) {
        ClientDraft app = GrowthRealm.app();
        ClientDraft stockApp = GrowthRealm.stockApp();
        RealmDraft draft = GrowthRealm.empty(realm).users(USERS).client(GrowthRealm.front());
        for (String audience : audiences(size)) {
            app.audience(audience);
            stockApp.audience(audience);
            draft.client(new ClientDraft(audience));
        }
        return draft.client(app).client(stockApp);
    }

    @Override
    public Requests requests(MeasuredRealm realm, int size) {
        return GrowthRealm.impersonation(realm, form -> named(form, audiences(size)));
    }

    private static Form named(Form form, List<String> audiences) {
        Form named = form;
        for (String audience : audiences) {
            named = named.and("audience", audience);
        }
        return named;
    }

    private static List<String> audiences(int size) {
        return GrowthRealm.names("audience-", size);
    }
}
