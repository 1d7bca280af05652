// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import type { Answer, Exchanges, Problem } from "../api/exchanges";
import { explain, reasonsFor, type Explanation } from "./explain";

const REJECTED: Answer = { status: 400, body: { error: "invalid_request", error_description: "Not accepted." } };
const PROBLEMS: Problem[] = [
    { reason: "unknown", error: "invalid_request", description: "Not accepted." },
    { reason: "expired", error: "invalid_request", description: "Not accepted." },
    { reason: "no_target", error: "invalid_target", description: "Not accepted." },
    { reason: "other", error: "invalid_request", description: "Something else." },
];

function exchanges(reasonsInEvents: () => Promise<string[]>): Exchanges {
    return { problems: () => Promise.resolve(PROBLEMS), reasonsInEvents } as unknown as Exchanges;
}

function explained(reasonsInEvents: () => Promise<string[]>): Promise<Explanation> {
    return explain(REJECTED, exchanges(reasonsInEvents), "app", 0);
}

test("the reasons of an answer are those of the catalogue with just this error and description", () => {
    expect(reasonsFor(REJECTED, PROBLEMS)).toEqual(["unknown", "expired"]);
});

test("an answer may name the parameter behind the text of the catalogue", () => {
    const named = { error: "invalid_request", error_description: "Not accepted. Look at scope." };
    expect(reasonsFor({ status: 400, body: named }, PROBLEMS)).toEqual(["unknown", "expired"]);
    expect(reasonsFor({ status: 400, body: { error: "invalid_request" } }, PROBLEMS)).toEqual([]);
});

test("an event gives the exact reason", async () => {
    expect(await explained(() => Promise.resolve(["expired"]))).toEqual({ reasons: ["expired"], isExact: true });
});

test("an event that does not match the answer belongs to another exchange", async () => {
    const both = await explained(() => Promise.resolve(["other", "unknown"]));
    expect(both).toEqual({ reasons: ["unknown"], isExact: true });
    expect((await explained(() => Promise.resolve(["other"]))).isExact).toBe(false);
});

test("without an event, and without the right to view them, all possible reasons are listed", async () => {
    const possible = { reasons: ["unknown", "expired"], isExact: false };
    expect(await explained(() => Promise.resolve([]))).toEqual(possible);
    expect(await explained(() => Promise.reject(new Error("403")))).toEqual(possible);
});
