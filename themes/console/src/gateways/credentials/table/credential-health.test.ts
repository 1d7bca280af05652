// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import type { Credential } from "../../api/gateway";
import { isStillUsed, lastUse, marksOf } from "./credential-health";

const NOW = Date.parse("2026-06-30T12:00:00Z");

function credential(of: Partial<Credential>): Credential {
    return {
        id: "one",
        createdAt: "2026-06-29T12:00:00Z",
        signingKey: { kid: "key", status: "ACTIVE" },
        ...of,
    };
}

test("a new credential without a use has no mark", () => {
    expect(marksOf(credential({}), NOW)).toEqual([]);
});

test("a credential that was not used for 30 days is marked, and one day less is not", () => {
    expect(marksOf(credential({ lastUsedAt: "2026-05-31T12:00:00Z" }), NOW)).toEqual(["unused"]);
    expect(marksOf(credential({ lastUsedAt: "2026-06-01T12:00:00Z" }), NOW)).toEqual([]);
});

test("a credential that was never used counts from its creation", () => {
    expect(marksOf(credential({ createdAt: "2026-05-31T12:00:00Z" }), NOW)).toEqual(["unused"]);
});

test("a credential that expires within 14 days is marked, and one that expires later is not", () => {
    expect(marksOf(credential({ expiresAt: "2026-07-14T12:00:00Z" }), NOW)).toEqual(["expiresSoon"]);
    expect(marksOf(credential({ expiresAt: "2026-07-14T12:00:01Z" }), NOW)).toEqual([]);
});

test("an expired credential is expired and not about to expire", () => {
    expect(marksOf(credential({ expiresAt: "2026-06-30T12:00:00Z" }), NOW)).toEqual(["expired"]);
});

test("the status of the signing key is marked unless it is active", () => {
    expect(marksOf(credential({ signingKey: { kid: "key", status: "PASSIVE" } }), NOW)).toEqual(["keyPassive"]);
    expect(marksOf(credential({ signingKey: { kid: "key", status: "GONE" } }), NOW)).toEqual(["keyGone"]);
});

test("the most urgent mark comes first", () => {
    const worst = credential({
        createdAt: "2026-01-01T00:00:00Z",
        expiresAt: "2026-06-01T00:00:00Z",
        signingKey: { kid: "key", status: "GONE" },
    });
    expect(marksOf(worst, NOW)).toEqual(["keyGone", "expired", "unused"]);
});

test("the last use of several credentials is the latest of all", () => {
    const used = (lastUsedAt?: string) => credential({ lastUsedAt });
    expect(lastUse([used("2026-06-02T00:00:00Z"), used(), used("2026-06-01T00:00:00Z")])).toBe("2026-06-02T00:00:00Z");
    expect(lastUse([used()])).toBeUndefined();
});

test("the old credential is still used if it was used since the new one was created", () => {
    const fresh = credential({ createdAt: "2026-06-30T11:00:00Z" });
    expect(isStillUsed(credential({ lastUsedAt: "2026-06-30T11:00:01Z" }), fresh)).toBe(true);
    expect(isStillUsed(credential({ lastUsedAt: "2026-06-30T10:59:59Z" }), fresh)).toBe(false);
    expect(isStillUsed(credential({}), fresh)).toBe(false);
});

test("once the new credential is used, only what comes later counts, less a minute", () => {
    const fresh = credential({ createdAt: "2026-06-30T11:00:00Z", lastUsedAt: "2026-06-30T11:30:00Z" });
    expect(isStillUsed(credential({ lastUsedAt: "2026-06-30T11:29:00Z" }), fresh)).toBe(false);
    expect(isStillUsed(credential({ lastUsedAt: "2026-06-30T11:29:01Z" }), fresh)).toBe(true);
});
