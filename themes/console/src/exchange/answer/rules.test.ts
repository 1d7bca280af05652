// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FIXES, fixOf } from "./fixes";
import { formOf } from "./places";
import { judged, ruleOf, RULES, rulesFor, unauthenticated } from "./rules";

const CATALOGUE = JSON.parse(readFileSync("../../docs/problems.json", "utf8")) as { reason: string }[];
const REASONS = CATALOGUE.map(({ reason }) => reason);

function states(reasons: readonly string[] | "none"): Record<string, string> {
    return Object.fromEntries(judged(rulesFor("delegation", true), reasons).map(({ rule, state }) => [rule, state]));
}

test("every reason of the catalogue belongs to a rule and has a change that helps", () => {
    expect(REASONS.length).toBeGreaterThan(50);
    expect(REASONS.filter((reason) => ruleOf(reason) === undefined)).toEqual([]);
    const aboutTheRequest = REASONS.filter((reason) => fixOf(reason) === "request" && ruleOf(reason) !== "form");
    expect(aboutTheRequest).toEqual([
        "assertion_carries_delegation",
        "assertion_of_trusted_issuer",
        "permission_request_carries_delegation",
        "subject_token_unproven",
        "actor_token_unproven",
    ]);
});

test("each kind has the rules that the server evaluates for it", () => {
    expect(rulesFor("gateway", false)).toEqual(["form", "credential", "open", "scope", "target", "certificate"]);
    expect(rulesFor("gateway", true)).toContain("requester");
    expect(rulesFor("impersonation", true)).not.toContain("policy");
    expect(rulesFor("machine", true)).not.toContain("actorToken");
    expect(rulesFor("delegation", true)).toEqual(RULES.filter((rule) => rule !== "credential" && rule !== "open"));
});

test("a success has met every rule", () => {
    expect(new Set(Object.values(states("none")))).toEqual(new Set(["met"]));
});

test("one reason rejects its rule: those before are met, those after are open", () => {
    const result = states(["actor_not_named_by_may_act"]);
    expect(result["parties"]).toBe("met");
    expect(result["mayAct"]).toBe("rejected");
    expect(result["policy"]).toBe("open");
});

test("a new token does not help an application whose service account is disabled", () => {
    expect(states(["actor_service_account_disabled"])).toMatchObject({ subjectToken: "met", mayAct: "rejected" });
    expect(fixOf("actor_service_account_disabled")).toBe("actorAccount");
    expect(fixOf("actor_gone")).toBe("newToken");
});

test("a missing claim is noticed before the targets, and a missing certificate last, of a gateway, too", () => {
    expect(states(["required_claim_missing"])).toMatchObject({ scope: "met", claims: "rejected", target: "open" });
    expect(states(["client_certificate_missing"])).toMatchObject({ target: "met", certificate: "rejected" });
    const ofGateway = judged(rulesFor("gateway", true), ["client_certificate_missing"]);
    expect(ofGateway.at(-1)).toEqual({
        rule: "certificate",
        state: "rejected",
        reasons: ["client_certificate_missing"],
    });
});

test("several reasons of one rule reject it, those of several rules only may have", () => {
    expect(judged(["form", "credential"], ["credential_unknown", "credential_expired"])).toEqual([
        { rule: "form", state: "met", reasons: [] },
        { rule: "credential", state: "rejected", reasons: ["credential_unknown", "credential_expired"] },
    ]);
    const result = states(["subject_token_invalid", "delegation_not_allowed"]);
    expect(result).toMatchObject({ actorToken: "met", subjectToken: "possible", received: "open", policy: "possible" });
});

test("an unknown reason leaves every rule open", () => {
    expect(new Set(Object.values(states(["from_tomorrow"])))).toEqual(new Set(["open"]));
});

test("a client that is not authenticated is rejected first", () => {
    const result = unauthenticated(rulesFor("machine", true));
    expect(result[0]).toEqual({ rule: "client", state: "rejected", reasons: [] });
    expect(new Set(result.slice(1).map(({ state }) => state))).toEqual(new Set(["open"]));
});

test("a change leads to the form of the object that the page knows", () => {
    const parties = { application: "a", gateway: "g", issuedTo: "s" };
    expect(formOf("target", parties)).toBe("clients/a/clientScopes/dedicated");
    expect(formOf("mayAct", parties)).toBe("clients/s/clientScopes/dedicated");
    expect(formOf("actorAccount", parties)).toBe("clients/a/serviceAccount");
    expect(formOf("serviceAccount", parties)).toBe("clients/g/serviceAccount");
    expect(formOf("newCredential", parties)).toBe("pingone-gateways/g/credentials");
    expect(formOf("request", parties)).toBeUndefined();
});

test("a gateway that a pasted token names does not lead to another page", () => {
    expect(formOf("gateway", { gateway: "../clients?x#y" })).toBe("pingone-gateways/..%2Fclients%3Fx%23y/settings");
});

test("without known objects a change leads to a list or nowhere, never to a broken address", () => {
    const paths = FIXES.map((fix) => formOf(fix, {}));
    expect(paths).toContain("pingone-gateways");
    expect(paths).toContain(undefined);
    expect(paths.filter((path) => path?.includes("undefined"))).toEqual([]);
});
