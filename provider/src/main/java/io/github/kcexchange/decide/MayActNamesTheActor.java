// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.claim.ExternalSubject;
import io.github.kcexchange.claim.MayAct;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.ApplicationFacts;
import io.github.kcexchange.shared.Party;
import org.jspecify.annotations.Nullable;

/**
 * If the subject token has {@code may_act}, only the party that it names may act. This applies with and without an
 * actor token.
 */
final class MayActNamesTheActor implements Rule<ApplicationFacts> {

    @Override
    public @Nullable Problem problemOf(ApplicationFacts facts) {
        Party acting = facts.acting();
        MayAct mayAct = facts.subject().mayAct();
        if (mayAct == null || acting == null) {
            return null;
        }
        boolean named = NamedActor.isIn(mayAct, acting, facts.subject().issuer()) || isNamedAtItsIssuer(mayAct, facts);
        return named ? null : Problem.ACTOR_NOT_NAMED_BY_MAY_ACT;
    }

    /** A trusted issuer names its own users and clients, which have another {@code sub} there than in this realm. */
    private static boolean isNamedAtItsIssuer(MayAct mayAct, ApplicationFacts facts) {
        ExternalSubject external = facts.externalActor();
        ExternalSubject subject = facts.subject().externalSubject();
        return external != null
                && NamedActor.isIn(
                        mayAct, external, subject == null ? facts.subject().issuer() : subject.issuer());
    }
}
