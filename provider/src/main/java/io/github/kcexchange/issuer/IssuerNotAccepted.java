// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

/** The realm cannot have a trusted issuer with these settings. */
public final class IssuerNotAccepted extends Exception {

    private static final long serialVersionUID = 1L;

    private final String member;
    private final boolean taken;
    private final String requirement;

    private IssuerNotAccepted(String member, boolean taken, String message) {
        super(message);
        this.member = member;
        this.taken = taken;
        this.requirement = message;
    }

    static IssuerNotAccepted taken(String member, String message) {
        return new IssuerNotAccepted(member, true, message);
    }

    static IssuerNotAccepted invalid(String member, String message) {
        return new IssuerNotAccepted(member, false, message);
    }

    /** Returns the member of the request that is not accepted. */
    public String member() {
        return member;
    }

    /** Returns the requirement that is not met. */
    public String requirement() {
        return requirement;
    }

    /** Whether another trusted issuer of the realm already has this value. */
    public boolean isTaken() {
        return taken;
    }
}
