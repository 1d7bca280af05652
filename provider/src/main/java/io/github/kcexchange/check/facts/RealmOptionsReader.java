// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.facts;

import io.github.kcexchange.shared.RealmOptions;
import java.util.regex.Pattern;
import org.keycloak.models.RealmModel;

/** Reads the realm attributes for the exchange. An invalid value counts as the default. */
public final class RealmOptionsReader {

    /** Realm attribute. The maximum number of actors in a chain, 1 to 19. */
    private static final String MAX_DEPTH = "pingone.exchange.max-chain-depth";

    /** Realm attribute. With the value {@code id}, {@code act.sub} of a client is the id of its service account. */
    private static final String ACTOR_SUBJECT = "pingone.exchange.actor-subject";

    private static final Pattern DEPTH = Pattern.compile("[1-9]|1[0-9]");

    private RealmOptionsReader() {}

    /** Returns the options of the realm for all of its exchanges. */
    public static RealmOptions of(RealmModel realm) {
        return new RealmOptions(maxDepth(realm), "id".equals(realm.getAttribute(ACTOR_SUBJECT)));
    }

    private static int maxDepth(RealmModel realm) {
        String depth = realm.getAttribute(MAX_DEPTH);
        return depth != null && DEPTH.matcher(depth).matches()
                ? Integer.parseInt(depth)
                : RealmOptions.DEFAULT_MAX_DEPTH;
    }
}
