// SPDX-License-Identifier: Apache-2.0
import type { Credential } from "../../api/gateway";

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;
const UNUSED_AFTER = 30 * DAY;
const SOON = 14 * DAY;

/** The marks that warn an administrator about a credential. */
export type Mark = "expired" | "expiresSoon" | "unused" | "keyPassive" | "keyGone";

/** The marks of a credential, the most urgent first. A credential that was never used counts from its creation. */
export function marksOf(credential: Credential, now: number): Mark[] {
    const marks: Mark[] = [];
    const end = credential.expiresAt ? Date.parse(credential.expiresAt) : Infinity;
    if (credential.signingKey.status === "GONE") marks.push("keyGone");
    if (end <= now) marks.push("expired");
    else if (end - now <= SOON) marks.push("expiresSoon");
    if (credential.signingKey.status === "PASSIVE") marks.push("keyPassive");
    if (now - Date.parse(credential.lastUsedAt ?? credential.createdAt) >= UNUSED_AFTER) marks.push("unused");
    return marks;
}

/** When one of the credentials was last used; undefined if none ever was. */
export function lastUse(credentials: readonly Credential[]): string | undefined {
    return credentials
        .map((credential) => credential.lastUsedAt)
        .filter((moment) => moment !== undefined)
        .sort((one, other) => Date.parse(one) - Date.parse(other))
        .at(-1);
}

/**
 * Whether the old credential is still in use: it was used after the last use of the new one. A minute is subtracted, in
 * which nodes are switched one by one. While the new one is unused, the time of its creation counts.
 */
export function isStillUsed(old: Credential, fresh: Credential): boolean {
    const since = fresh.lastUsedAt ? Date.parse(fresh.lastUsedAt) - MINUTE : Date.parse(fresh.createdAt);
    return old.lastUsedAt !== undefined && Date.parse(old.lastUsedAt) > since;
}
