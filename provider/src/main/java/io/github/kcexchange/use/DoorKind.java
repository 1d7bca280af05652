// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use;

/** The kinds of doors at which Keycloak accepts an access or ID token, by the effect of the token there. */
public enum DoorKind {
    /** No token is read: discovery, keys, login pages. */
    PUBLIC(Use.NOTHING),
    /** Token revocation and logout. They end a session or a token and grant no access. */
    END_OF_SESSION(Use.NOTHING),
    /** The token exchange of this extension, which checks subject and actor tokens by its own rules. */
    EXCHANGE(Use.SHOWS),
    /** Keycloak's own grants that issue a token for another token. */
    TOKEN_FOR_TOKEN(Use.ISSUES),
    /** Token introspection (RFC 7662), whatever the token type hint. */
    INTROSPECTION(Use.SHOWS),
    /** Userinfo (OpenID Connect Core, section 5.3). Keycloak checks that the token has the scope {@code openid}. */
    USERINFO(Use.SHOWS),
    /** The Admin API, the admin console's own API, and SCIM. */
    ADMINISTRATION(Use.OPENS_KEYCLOAK),
    /** The client registration endpoints with a bearer token. */
    CLIENT_REGISTRATION(Use.OPENS_KEYCLOAK),
    /** The Account API. */
    ACCOUNT(Use.OPENS_KEYCLOAK),
    /**
     * The protection API of Authorization Services (UMA 2.0), and AuthZEN. The token's client is the resource server.
     */
    PROTECTION(Use.OPENS_KEYCLOAK),
    /** Retrieval of an identity provider's token. */
    BROKER(Use.OPENS_KEYCLOAK),
    /** The streams of Shared Signals (SSF), which report the events of the realm's users to a receiver. */
    SHARED_SIGNALS(Use.OPENS_KEYCLOAK),
    /** Issuance of verifiable credentials (OpenID for Verifiable Credential Issuance), and of offers for them. */
    CREDENTIAL_ISSUANCE(Use.ISSUES_CREDENTIALS),
    /** Every other resource under a realm, of Keycloak or of another extension. */
    OTHER_RESOURCE(Use.OPENS_OTHER);

    /** The effect of a token at a door. */
    enum Use {
        /** The token gives no access. */
        NOTHING,
        /** The answer contains facts about the token or its user, or the exchange has its own check. */
        SHOWS,
        /** The holder receives another token for it. */
        ISSUES,
        /** The holder receives a credential for it, or a code for another token. */
        ISSUES_CREDENTIALS,
        /** The holder uses an API of Keycloak. */
        OPENS_KEYCLOAK,
        /** The holder uses another resource. */
        OPENS_OTHER
    }

    private final Use use;

    DoorKind(Use use) {
        this.use = use;
    }

    boolean issues() {
        return use == Use.ISSUES;
    }

    /** Whether the holder of a token receives anything at such a door that is valid without the token. */
    boolean issuesAnything() {
        return issues() || use == Use.ISSUES_CREDENTIALS;
    }

    boolean opens() {
        return use == Use.OPENS_KEYCLOAK || use == Use.OPENS_OTHER;
    }

    /**
     * Whether the holder of a token presents it at such a door. At the other doors, no token is read, a resource server
     * presents the token, or the exchange has its own check.
     */
    public boolean isUsedByTheHolder() {
        return opens() || this == USERINFO;
    }

    /** Whether a token at such a door gives access to Keycloak itself, and so administers a realm or an account. */
    public boolean opensKeycloak() {
        return use == Use.OPENS_KEYCLOAK;
    }
}
