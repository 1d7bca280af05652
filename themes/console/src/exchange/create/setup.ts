// SPDX-License-Identifier: Apache-2.0
import { joinedAgain } from "../../server/name-list";

/** A client that an exchange needs. */
export interface ClientDraft {
    readonly clientId: string;
    /** Whether token exchange is switched on for it. */
    readonly exchanges: boolean;
    /** Audiences besides itself whose tokens it may exchange, as read from a client or as checked by the dialog. */
    readonly acceptedAudiences: readonly string[];
    /** The audiences of its tokens. */
    readonly audiences: readonly string[];
    /** Whether users sign in to it with a password (direct access grants). */
    readonly signsIn: boolean;
    /** The client that its users' tokens name in `may_act`. */
    readonly mayAct?: string;
}

export interface Mapper {
    readonly name: string;
    readonly protocol: "openid-connect";
    readonly protocolMapper: string;
    readonly config: Readonly<Record<string, string>>;
}

/** The client in Keycloak's own representation, without anything that the exchange does not need. */
export function representationOf(draft: ClientDraft): Record<string, unknown> {
    const accepted = draft.acceptedAudiences.length > 0;
    return {
        clientId: draft.clientId,
        enabled: true,
        publicClient: false,
        standardFlowEnabled: false,
        directAccessGrantsEnabled: draft.signsIn,
        serviceAccountsEnabled: draft.exchanges || !draft.signsIn,
        fullScopeAllowed: false,
        attributes: {
            ...(draft.exchanges && { "pingone.token.exchange.enabled": "true" }),
            ...(accepted && { "pingone.token.exchange.accepted.audiences": joinedAgain(draft.acceptedAudiences) }),
        },
        protocolMappers: [
            ...draft.audiences.map(audienceMapper),
            ...(draft.mayAct === undefined ? [] : [mayActMapper(draft.mayAct)]),
        ],
    };
}

export function audienceMapper(audience: string): Mapper {
    return mapper(`audience ${audience}`, "oidc-audience-mapper", {
        "included.custom.audience": audience,
        "access.token.claim": "true",
        "introspection.token.claim": "true",
    });
}

/** The mapper that names the permitted actor in the tokens of a client. */
export function mayActMapper(actor: string): Mapper {
    return mapper(`may act ${actor}`, "pingone-may-act-mapper", { "may.act.client.id": actor });
}

function mapper(name: string, protocolMapper: string, config: Readonly<Record<string, string>>): Mapper {
    return { name, protocol: "openid-connect", protocolMapper, config };
}

/** A user for tests. The address and the names complete the default user profile: without them no sign-in succeeds. */
export function testUser(username: string): Record<string, unknown> {
    return {
        username,
        enabled: true,
        email: `${username.replace(/[^A-Za-z0-9._-]/gu, codeOf)}@example.com`,
        emailVerified: true,
        firstName: "Test",
        lastName: "User",
    };
}

/** Two users with similar names, such as müller and möller, need different addresses. */
function codeOf(character: string): string {
    return `-${character.codePointAt(0)?.toString(16)}-`;
}
