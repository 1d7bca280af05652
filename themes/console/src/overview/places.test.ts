// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { placeOf } from "./places";

const REASONS = (JSON.parse(readFileSync("../../docs/problems.json", "utf8")) as { reason: string }[]).map(
    ({ reason }) => reason,
);

test.each([
    ["gateway_disabled", "pingone-gateways"],
    ["credential_expired", "pingone-gateways"],
    ["external_token_carries_delegation", "pingone-issuers"],
    ["parameter_missing", "pingone-exchange"],
    ["actor_with_gateway_credential", "pingone-exchange"],
    ["delegation_not_allowed", "pingone-applications/delegation"],
    ["actor_not_named_by_may_act", "pingone-applications/delegation"],
    ["grant_not_enabled", "pingone-applications"],
    ["required_claim_missing", "pingone-applications"],
])("a rejection for %s leads to %s", (reason, path) => {
    expect(REASONS).toContain(reason);
    expect(placeOf(reason).path).toBe(path);
});
