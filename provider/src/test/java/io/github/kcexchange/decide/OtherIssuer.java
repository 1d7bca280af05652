// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.decide;

import io.github.kcexchange.claim.ExternalSubject;

/** An issuer other than the realm, and the identities that users of the realm have there. */
final class OtherIssuer {

    static final String ISSUER = "https://other";
    static final ExternalSubject ALICE_THERE = new ExternalSubject(ISSUER, "alice-there", "agent");
    static final ExternalSubject BOB_THERE = new ExternalSubject(ISSUER, "bob-there", "agent");

    private OtherIssuer() {}
}
