// SPDX-License-Identifier: Apache-2.0

export type Claims = Readonly<Record<string, unknown>>;

/** The claims of a JWT, unverified: for display only, not to be trusted. Undefined if the text is no JWT. */
export function claimsOf(token: string): Claims | undefined {
    const payload = token.trim().split(".")[1];
    if (payload === undefined) return undefined;
    try {
        const bytes = Uint8Array.from(atob(payload.replace(/-/g, "+").replace(/_/g, "/")), (char) =>
            char.charCodeAt(0),
        );
        const claims: unknown = JSON.parse(new TextDecoder().decode(bytes));
        return typeof claims === "object" && claims !== null && !Array.isArray(claims) ? (claims as Claims) : undefined;
    } catch {
        return undefined;
    }
}

/** Half of a character that JSON writes as two. No address can contain it. */
const HALF_A_CHARACTER = /\p{Surrogate}/u;

/** A claim that is a text and not empty. */
export function textClaim(claims: Claims | undefined, name: string): string | undefined {
    const value = claims?.[name];
    return typeof value === "string" && value !== "" && !HALF_A_CHARACTER.test(value) ? value : undefined;
}

export type Difference = "same" | "changed" | "added" | "removed";

/** One claim of the tokens of an exchange. */
export interface ClaimRow {
    readonly claim: string;
    readonly before?: string;
    readonly actor?: string;
    readonly after?: string;
    /** From the subject token to the issued token. Undefined if neither has the claim. */
    readonly difference?: Difference;
}

/**
 * The tokens claim by claim, in the order of the issued token. Removed claims follow, then those that only the actor
 * token has.
 */
export function compare(before: Claims, after: Claims, actor: Claims = {}): ClaimRow[] {
    const claims = [...new Set([after, before, actor].flatMap((token) => Object.keys(token)))];
    return claims.map((claim) => ({
        claim,
        before: textOf(before[claim]),
        actor: textOf(actor[claim]),
        after: textOf(after[claim]),
        difference: differenceOf(inOrder(before[claim]), inOrder(after[claim])),
    }));
}

function differenceOf(before: string | undefined, after: string | undefined): Difference | undefined {
    if (before === undefined && after === undefined) return undefined;
    if (before === after) return "same";
    if (before === undefined) return "added";
    return after === undefined ? "removed" : "changed";
}

/**
 * A claim as text, with sorted members: JSON members have no order, and two servers may write them in different orders.
 */
function inOrder(value: unknown): string | undefined {
    return JSON.stringify(value, (_, member: unknown) =>
        typeof member === "object" && member !== null && !Array.isArray(member)
            ? Object.fromEntries(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)))
            : member,
    );
}

/** A claim as shown to the user. */
function textOf(value: unknown): string | undefined {
    if (value === undefined) return undefined;
    return typeof value === "string" ? value : JSON.stringify(value);
}

/** The actors of a token, newest first (RFC 8693 section 4.1). */
export function actorsOf(claims: Claims): string[] {
    const actors: string[] = [];
    let act = claims["act"];
    while (typeof act === "object" && act !== null) {
        const { sub, client_id: clientId, act: earlier } = act as Record<string, unknown>;
        actors.push(textOf(sub ?? clientId) ?? "?");
        act = earlier;
    }
    return actors;
}

/** The subject of a token, by name if it has one. */
export function subjectOf(claims: Claims): string {
    return textOf(claims["preferred_username"] ?? claims["gateway_name"] ?? claims["sub"]) ?? "?";
}
