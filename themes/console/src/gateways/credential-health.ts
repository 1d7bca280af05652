// SPDX-License-Identifier: Apache-2.0
import type { Credential } from "./api";

const DAY = 24 * 60 * 60 * 1000;
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

/** Whether somebody still used the old credential after the new one was there. */
export function isStillUsed(old: Credential, since: string): boolean {
    return old.lastUsedAt !== undefined && Date.parse(old.lastUsedAt) > Date.parse(since);
}
