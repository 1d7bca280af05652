// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { audiencesOf, prefill, scopesOf } from "./prefill";

const TARGETS = [
    { audience: "dob", scope: "d.read", optional: true },
    { audience: "zing", scope: "z.read", optional: true },
    { audience: "zing", scope: "z.write", optional: true },
];

test("the targets that need no scope come first", () => {
    const always = [{ audience: "orders" }, { audience: "stock", scope: "basic", optional: false }];
    expect(prefill({ targets: [...TARGETS, ...always] })).toEqual({ audiences: ["orders", "stock"], scope: "" });
});

test("if every target needs a scope, the first one comes with its scope", () => {
    expect(prefill({ targets: TARGETS })).toEqual({ audiences: ["dob"], scope: "d.read" });
});

test("without an application or a target nothing is asked for", () => {
    expect(prefill(undefined)).toEqual({ audiences: [], scope: "" });
    expect(prefill({ targets: [] })).toEqual({ audiences: [], scope: "" });
});

test("audiences and scopes are offered once each", () => {
    expect(audiencesOf(TARGETS)).toEqual(["dob", "zing"]);
    expect(scopesOf([...TARGETS, { audience: "stock", scope: "basic", optional: false }])).toEqual([
        "d.read",
        "z.read",
        "z.write",
    ]);
});
