// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.uphold;

import io.github.kcexchange.shared.TokenMarks;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * May this token be used for this? The one answer for every door of Keycloak. A token that is none of ours passes, except
 * where a grant of Keycloak's own would lose its {@code may_act}.
 */
public final class UsePolicy {

    private static final List<UseRule> IN_ORDER = List.of(
            new DelegationIsNeverLost(),
            new OnlyTheExchangeIssuesForAnExchangedToken(),
            new TokenIsAlive(),
            new AudienceNamesTheDoor(),
            new ActorsStayOutOfKeycloak(),
            new AdministratorActsInPerson());

    private UsePolicy() {}

    /** The first rule that forbids the use, or empty if the token may be used. */
    public static Optional<Denial> denialOf(TokenUse use) {
        return IN_ORDER.stream()
                .map(rule -> rule.denialOf(use))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Why a grant of Keycloak's own may not issue a token for such a token; nothing but its marks decides. */
    public static Optional<Denial> denialOfIssuingFor(TokenMarks marks) {
        return denialOf(new TokenUse(Place.of(Door.TOKEN_FOR_TOKEN), marks, true, Set.of(), false, false));
    }
}
