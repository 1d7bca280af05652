// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.growth;

import io.github.kcexchange.benchmark.realm.MeasuredRealm;
import io.github.kcexchange.benchmark.realm.RealmDraft;
import java.util.List;

/**
 * Increases the number of roles of the subject. The issued token contains all of them, the subject token contains none.
 */
final class RolesGrow implements Dimension {
    private static final int USERS = 5;

    @Override
    public String name() {
        return "roles";
    }

    @Override
    public String title() {
        return "roles of the subject";
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
        return quick ? List.of(10, 200) : List.of(10, 50, 200, 700, 2_000);
    }

    /** Omits the roles from the subject token, because Keycloak does not accept a token with 2,000 roles. */
    @Override
    public RealmDraft draft(String realm, int size) {
        List<String> roles = GrowthRealm.names("role-", size);
        return GrowthRealm.empty(realm)
                .client(GrowthRealm.app())
                .client(GrowthRealm.stockApp())
                .client(GrowthRealm.front().with(client -> client.setFullScopeAllowed(false)))
                .users(USERS, roles.toArray(String[]::new))
                .with(draft -> draft.setRoles(GrowthRealm.roles(roles)));
    }

    @Override
    public Requests requests(MeasuredRealm realm, int size) {
        return GrowthRealm.impersonation(realm, form -> form);
    }
}
