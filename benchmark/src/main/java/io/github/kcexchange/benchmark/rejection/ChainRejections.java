// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.rejection;

import static io.github.kcexchange.benchmark.realm.ComparedRealm.LAST_ACTOR;
import static io.github.kcexchange.benchmark.rejection.OwnRejection.BAD_SUBJECT_TOKEN_TWO_TOKENS;
import static io.github.kcexchange.benchmark.request.Exchanges.CHAINED_DELEGATION;

import io.github.kcexchange.benchmark.realm.ClientSecrets;
import io.github.kcexchange.benchmark.realm.MeasuredRealm;
import io.github.kcexchange.benchmark.realm.Tokens;
import io.github.kcexchange.benchmark.request.Forms;
import io.github.kcexchange.benchmark.request.RequestLine;

/** Collects rejections of a chain of actors. */
final class ChainRejections {
    private final MeasuredRealm realm;
    private final Tokens tokens;
    private final RejectionCatalogue rejections;

    ChainRejections(MeasuredRealm realm, RejectionCatalogue rejections) {
        this.realm = realm;
        this.tokens = realm.tokens();
        this.rejections = rejections;
    }

    void collect() {
        reject("actor_acts_twice", acting(LAST_ACTOR, tokens.ofUser(LAST_ACTOR)));
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
                ClientSecrets.basic(LAST_ACTOR),
                Forms.acting(Forms.subject(chain), tokens.ofClient(LAST_ACTOR)));
    }
}
