// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use;

import java.util.Locale;

/** The reasons why a token may not be used at a door. */
public enum Denial {
    /** This extension's exchange issued the token, and only that exchange may issue another token for it. */
    ISSUED_BY_AN_EXCHANGE,
    /** The token has {@code act} or {@code may_act}, which Keycloak's own grants would drop. */
    CARRIES_DELEGATION,
    /**
     * A party or an object that the token depends on does not exist or is no longer valid. These are its realm, client,
     * session, subject and actors, its gateway with the credential, and its links to trusted issuers.
     */
    ENDED,
    /** The token is bound to a certificate, and the request does not have that certificate. */
    UNPROVEN,
    /** The token's {@code aud} does not name the door. */
    NOT_IN_AUDIENCE,
    /** The token has {@code act}, and the realm does not allow delegated tokens at Keycloak's own APIs. */
    DELEGATED,
    /** The token was issued for an administrator, and its application does not have that administrator's roles. */
    ISSUED_FOR_AN_ADMINISTRATOR;

    /** Returns the reason for logs and events. */
    public String reason() {
        return name().toLowerCase(Locale.ROOT);
    }
}
