// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { counted, savedOf, type ExchangeEvent } from "./exchange-events";

function event(type: string, details: Record<string, string> | undefined, error?: string): ExchangeEvent {
    return { time: 0, type, details, error };
}

test("a realm that saves events without a list of types saves those of exchanges", () => {
    expect(savedOf({ eventsEnabled: true })).toEqual({ issued: true, rejected: true });
    expect(savedOf({ eventsEnabled: true, enabledEventTypes: ["LOGIN"] })).toEqual({ issued: false, rejected: false });
    expect(savedOf({ eventsEnabled: false, enabledEventTypes: ["TOKEN_EXCHANGE"] }).issued).toBe(false);
});

test("the events of Keycloak's own exchange are not counted", () => {
    expect(counted([event("TOKEN_EXCHANGE", {}), event("TOKEN_EXCHANGE_ERROR", undefined)])).toEqual({
        issued: 0,
        rejected: [],
    });
});

test("a rejection without a reason is counted by its error, and the most frequent is first", () => {
    const found = counted([
        event("TOKEN_EXCHANGE", { exchange_mode: "delegation" }),
        event("TOKEN_EXCHANGE_ERROR", { exchange_mode: "delegation" }, "not_allowed"),
        event("TOKEN_EXCHANGE_ERROR", { exchange_mode: "delegation", reason: "chain_too_long" }, "not_allowed"),
        event("TOKEN_EXCHANGE_ERROR", { exchange_mode: "delegation", reason: "chain_too_long" }, "not_allowed"),
    ]);
    expect(found.issued).toBe(1);
    expect(found.rejected.map(({ reason, events }) => [reason, events.length])).toEqual([
        ["chain_too_long", 2],
        ["not_allowed", 1],
    ]);
});
