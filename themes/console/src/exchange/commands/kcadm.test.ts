// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import type { ClientDraft } from "../create/setup";
import { kcadmText, type KcadmPlan } from "./kcadm";

const SHOP: ClientDraft = {
    clientId: "shop",
    exchanges: false,
    acceptedAudiences: [],
    audiences: ["it's mine"],
    signsIn: true,
    mayAct: "it's mine",
};
const ORDERS: ClientDraft = {
    clientId: "it's mine",
    exchanges: true,
    acceptedAudiences: ["other"],
    audiences: ["dob"],
    signsIn: false,
};
const PLAN: KcadmPlan = {
    server: "http://localhost:8080",
    realm: "it's $HOME",
    clients: [SHOP, ORDERS],
    scopes: [{ name: "z.read", audiences: ["zing"], optional: true }],
    username: "bob",
};
const GATEWAY = { name: "Edge `date`", type: "PING_FEDERATE", applications: [] };

/** Runs the commands in a shell where kcadm.sh and curl print each argument between brackets. */
function run(plan: KcadmPlan): string {
    const fake = `f() { printf '[%s]' "$@" >&2; echo >&2; echo id; }; jq() { cat; }`;
    // A function's name in sh has no dot, so kcadm.sh is called by another name.
    const script = `${fake}\n${kcadmText(plan).replaceAll("kcadm.sh", "f").replaceAll("curl", "f")}`;
    const env = { USER_PASSWORD: "p", ADMIN_TOKEN: "a" };
    return execFileSync("sh", ["-uc", `{ ${script}\n} 2>&1`], { encoding: "utf8", env });
}

test("the clients are created as the exchange needs them", () => {
    const said = run(PLAN);
    expect(said).toContain("[create][clients][-r][it's $HOME][-b]");
    expect(said).toContain('"clientId": "shop"');
    expect(said).toContain('"may.act.client.id": "it\'s mine"');
    expect(said).toContain('"pingone.token.exchange.enabled": "true"');
    expect(said).toContain('"pingone.token.exchange.accepted.audiences": "other"');
    expect(said).toContain('"directAccessGrantsEnabled": true');
});

test("a target that needs a scope gets the scope, and the application the scope", () => {
    const said = run(PLAN);
    expect(said).toContain('"included.custom.audience": "zing"');
    expect(said).toContain("[update][clients/id/optional-client-scopes/id][-r][it's $HOME][-b][{}]");
});

test("the password of the user is a shell variable", () => {
    expect(kcadmText(PLAN)).toContain(': "${USER_PASSWORD:?');
    expect(run(PLAN)).toContain("[set-password][-r][it's $HOME][--username][bob][--new-password][p]");
});

test("a gateway gets its credential by the management API, as only that answer has it", () => {
    const said = run({ ...PLAN, clients: [], scopes: [], username: undefined, gateway: GATEWAY });
    expect(said).toContain("[create][pingone/v1/environments/it's $HOME/gateways]");
    expect(said).toContain('"name": "Edge `date`"');
    expect(said).toContain("/gateways/id/credentials]");
    expect(said).not.toContain("applications");
});

test("a gateway that is bound stays bound", () => {
    const gateway = { ...GATEWAY, applications: ["gateway-app"] };
    const said = run({ ...PLAN, gateway });
    expect(said).toContain('"applications"');
    expect(said).toContain('"gateway-app"');
});
