// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import type { GatewayDraft } from "../api/gateway";
import { sameDraft } from "./same-draft";

const EDGE: GatewayDraft = { name: "edge", type: "LDAP", enabled: true, applications: ["orders", "bills"] };

test("the order of the members makes no difference, and other members do not count", () => {
    const answer = { id: "1", applications: ["orders", "bills"], enabled: true, type: "LDAP", name: "edge" } as const;
    expect(sameDraft(answer, EDGE)).toBe(true);
});

test("an empty description is none", () => {
    expect(sameDraft({ ...EDGE, description: "" }, EDGE)).toBe(true);
});

test.each([
    { name: "edge 2" },
    { description: "In Paris" },
    { type: "RADIUS" as const },
    { enabled: false },
    { applications: ["bills", "orders"] },
])("another setting makes a difference: %o", (change) => {
    expect(sameDraft({ ...EDGE, ...change }, EDGE)).toBe(false);
});
