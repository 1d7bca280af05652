// SPDX-License-Identifier: Apache-2.0
import type { Credential } from "./api";

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;
const UNUSED_AFTER = 30 * DAY;
const SOON = 14 * DAY;

/** What an administrator should see about a credential at a glance. */
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
 * Whether somebody still uses the old credential: since the new one was last used, less the time in which nodes are
 * switched one by one; as long as the new one is unused, since that was created.
 */
export function isStillUsed(old: Credential, fresh: Credential): boolean {
    const since = fresh.lastUsedAt ? Date.parse(fresh.lastUsedAt) - MINUTE : Date.parse(fresh.createdAt);
    return old.lastUsedAt !== undefined && Date.parse(old.lastUsedAt) > since;
}
