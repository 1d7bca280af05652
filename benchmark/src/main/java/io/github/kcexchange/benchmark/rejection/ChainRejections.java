// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.rejection;

import static io.github.kcexchange.benchmark.rejection.OwnRejection.BAD_SUBJECT_TOKEN_TWO_TOKENS;
import static io.github.kcexchange.benchmark.request.Exchanges.CHAINED_DELEGATION;

import io.github.kcexchange.benchmark.realm.ClientSecrets;
import io.github.kcexchange.benchmark.realm.MeasuredRealm;
import io.github.kcexchange.benchmark.realm.Tokens;
import io.github.kcexchange.benchmark.request.Forms;
import io.github.kcexchange.benchmark.request.RequestLine;

/** Collects rejections of a chain of actors. */
final class ChainRejections {
    private static final String LAST = "third";

    private final MeasuredRealm realm;
    private final Tokens tokens;
    private final RejectionCatalogue rejections;

    ChainRejections(MeasuredRealm realm, RejectionCatalogue rejections) {
        this.realm = realm;
        this.tokens = realm.tokens();
        this.rejections = rejections;
    }

    void collect() {
        reject("actor_acts_twice", acting(LAST, tokens.ofUser(LAST)));
        reject("chain_too_long", acting("second", acting("first", tokens.ofUser("front-first"))));
        String chain = acting("second", acting("deleted", tokens.ofUser("front-deleted")));
        String deleted =
                realm.admin().clients().findByClientId("deleted").get(0).getId();
        realm.admin().clients().get(deleted).remove();
        reject("actor_gone", chain);
    }

    /** Returns a token in which the given client acts for the subject. */
    private String acting(String clientId, String subject) {
        return tokens.accessToken(RequestLine.of(
                ClientSecrets.basic(clientId), Forms.acting(Forms.subject(subject), tokens.ofClient(clientId))));
    }

    private void reject(String reason, String chain) {
        rejections.add(
                reason,
                CHAINED_DELEGATION,
                BAD_SUBJECT_TOKEN_TWO_TOKENS,
                ClientSecrets.basic(LAST),
                Forms.acting(Forms.subject(chain), tokens.ofClient(LAST)));
    }
}
