// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use;

import io.github.kcexchange.claim.TokenMarks;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether a token may be used at a door of Keycloak. All doors use this one policy. Tokens that this extension
 * did not issue pass, except where one of Keycloak's own grants would drop {@code may_act}.
 */
public final class UsePolicy {

    private static final List<UseRule> IN_ORDER = List.of(
            new DelegationIsNeverLost(),
            new OnlyTheExchangeIssuesForAnExchangedToken(),
            new TokenIsStillValid(),
            new BoundTokenHasItsCertificate(),
            new AudienceNamesTheDoor(),
            new ActorsStayOutOfKeycloak(),
            new AdministratorActsInPerson());

    private UsePolicy() {}

    /** Returns the denial of the first rule that forbids the use, or empty if the token may be used. */
    public static Optional<Denial> denialOf(TokenUse use) {
        for (UseRule rule : IN_ORDER) {
            Denial denial = rule.denialOf(use);
            if (denial != null) {
                return Optional.of(denial);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the reason why Keycloak's own grants may not issue a token for such a token. The result depends on the
     * marks only.
     */
    public static Optional<Denial> denialOfIssuingFor(TokenMarks marks) {
        return denialOf(new TokenUse(Door.of(DoorKind.TOKEN_FOR_TOKEN), marks, true, true, Set.of(), false, false));
    }
}
