// SPDX-License-Identifier: Apache-2.0

/** The four exchanges. */
export const KINDS = ["gateway", "impersonation", "delegation", "machine"] as const;

export type Kind = (typeof KINDS)[number];

/** A user's token can be an ID token; a machine has none, and a gateway has its credential. */
export function isOfAUser(kind: Kind): boolean {
    return kind === "impersonation" || kind === "delegation";
}
