// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.uphold;

import java.util.Locale;

/** Why a token may not be used somewhere. */
public enum Denial {
    /** It came from this extension's exchange, and only that exchange issues another token for it. */
    ISSUED_BY_AN_EXCHANGE,
    /** It carries {@code act} or {@code may_act}, which Keycloak's own grants would lose. */
    CARRIES_DELEGATION,
    /** Its credential, gateway, actor, subject, client or session has ended. */
    ENDED,
    /** Its {@code aud} does not name the place. */
    NOT_IN_AUDIENCE,
    /** It carries {@code act}, and the realm keeps delegated tokens out of Keycloak's own APIs. */
    DELEGATED,
    /** It was issued for an administrator, and its application does not have that administrator's roles. */
    ISSUED_FOR_AN_ADMINISTRATOR;

    /** For logs and events. */
    public String reason() {
        return name().toLowerCase(Locale.ROOT);
    }
}
