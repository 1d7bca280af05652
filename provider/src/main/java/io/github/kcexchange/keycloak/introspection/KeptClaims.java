// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.introspection;

import io.github.kcexchange.claim.ExternalSubject;
import io.github.kcexchange.claim.GatewayClaims;
import io.github.kcexchange.claim.TokenMarks;
import io.github.kcexchange.claim.TokenOrigin;
import io.github.kcexchange.claim.decided.ExchangedClaims;
import java.util.LinkedHashMap;
import java.util.Map;
import org.keycloak.representations.AccessToken;

/** The claims that introspection shows exactly as they are in the token, whatever Keycloak's mappers write. */
final class KeptClaims {

    private final AccessToken token;
    private final TokenMarks marks;
    private final boolean lightweight;
    private final Map<String, Object> claims;

    /**
     * Reads the claims of a token as it was issued. They are copied, because Keycloak can show the token itself.
     *
     * @param lightweight whether the token is a lightweight one. Introspection can add a {@code may_act} to it, and so
     * does the next exchange.
     */
    KeptClaims(AccessToken token, TokenMarks marks, boolean lightweight) {
        this.token = token;
        this.marks = marks;
        this.lightweight = lightweight;
        this.claims = new LinkedHashMap<>(token.getOtherClaims());
    }

    /** Writes the claims over the result of the mappers. */
    void keepIn(AccessToken shown) {
        shown.getOtherClaims().remove(TokenMarks.ACT);
        show(TokenMarks.ACT, shown);
        TokenOrigin origin = marks.origin();
        if (origin != null && !lightweight) {
            shown.getOtherClaims().remove(TokenMarks.MAY_ACT);
        }
        show(TokenMarks.MAY_ACT, shown);
        if (origin != null) {
            shown.getOtherClaims().remove(ExternalSubject.CLAIM);
            shown.getOtherClaims().remove(GatewayClaims.GATEWAY_CREDENTIAL_ID);
            show(ExternalSubject.CLAIM, shown);
            new ExchangedClaims(token, origin).keepIn(shown);
        }
        if (GatewayClaims.areIn(claims)) {
            GatewayClaims.ALL.forEach(name -> show(name, shown));
        }
    }

    private void show(String name, AccessToken shown) {
        if (claims.containsKey(name)) {
            shown.setOtherClaims(name, claims.get(name));
        }
    }
}
