// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { reasonsFor, type Explanation } from "./explain";
import { explain } from "./explain";
import type { Answer, Exchanges, Problem } from "./api";

const REFUSED: Answer = { status: 400, body: { error: "invalid_request", error_description: "Not accepted." } };
const PROBLEMS: Problem[] = [
    { reason: "unknown", error: "invalid_request", description: "Not accepted." },
    { reason: "expired", error: "invalid_request", description: "Not accepted." },
    { reason: "no_target", error: "invalid_target", description: "Not accepted." },
    { reason: "other", error: "invalid_request", description: "Something else." },
];

function exchanges(reasonInEvents: () => Promise<string | undefined>): Exchanges {
    return { problems: () => Promise.resolve(PROBLEMS), reasonInEvents } as unknown as Exchanges;
}

function explained(reasonInEvents: () => Promise<string | undefined>): Promise<Explanation> {
    return explain(REFUSED, exchanges(reasonInEvents), "app", 0);
}

test("the reasons of an answer are those of the catalogue with just this error and description", () => {
    expect(reasonsFor(REFUSED, PROBLEMS)).toEqual(["unknown", "expired"]);
});

test("an event tells the one reason", async () => {
    expect(await explained(() => Promise.resolve("expired"))).toEqual({ reasons: ["expired"], isExact: true });
});

test("without an event, and without the right to view them, all possible reasons are told", async () => {
    const possible = { reasons: ["unknown", "expired"], isExact: false };
    expect(await explained(() => Promise.resolve(undefined))).toEqual(possible);
    expect(await explained(() => Promise.reject(new Error("403")))).toEqual(possible);
});
