// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fixOf } from "./fixes";
import { formOf, placeOf } from "./places";

const REASONS = (JSON.parse(readFileSync("../../docs/problems.json", "utf8")) as { reason: string }[]).map(
    ({ reason }) => reason,
);

const EXCHANGE = "pingone-exchange";
const KEYCLOAKS_OWN = ["realm-settings/keys", "realm-settings/client-policies/policies"];

test.each([
    ["gateway_disabled", "pingone-gateways"],
    ["credential_expired", "pingone-gateways"],
    ["external_token_carries_delegation", "pingone-issuers"],
    ["parameter_missing", EXCHANGE],
    ["actor_with_gateway_credential", EXCHANGE],
    ["delegation_not_allowed", "pingone-applications/delegation"],
    ["actor_not_named_by_may_act", "pingone-applications/delegation"],
    ["actor_service_account_disabled", "pingone-applications"],
    ["grant_not_enabled", "pingone-applications"],
    ["required_claim_missing", "pingone-applications"],
    ["delegation_not_switched_on", "pingone-applications"],
    ["actor_token_invalid", EXCHANGE],
    ["actor_acts_twice", EXCHANGE],
])("a rejection for %s leads to %s", (reason, path) => {
    expect(REASONS).toContain(reason);
    expect(placeOf(reason).path).toBe(path);
});

test("for each reason, the overview and an answer lead to the same page of the extension", () => {
    const ways = REASONS.map((reason) => ({ page: placeOf(reason).path, form: formOf(fixOf(reason), {}) ?? EXCHANGE }));
    expect(ways.length).toBeGreaterThan(50);
    const different = ways.filter(({ page, form }) => page !== form);
    // An answer leads to Keycloak's own page of the keys or of the policies.
    expect(new Set(different.map(({ form }) => form))).toEqual(new Set(KEYCLOAKS_OWN));
});

test("a reason that the catalogue does not have leads to the page of the exchange", () => {
    expect(placeOf("from_tomorrow").path).toBe(EXCHANGE);
    // A member of every object.
    expect(placeOf("constructor").path).toBe(EXCHANGE);
});
