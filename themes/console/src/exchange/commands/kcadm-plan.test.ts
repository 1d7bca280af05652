// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { NO_TOKEN, type Plan } from "../plan/plan";
import { DELEGATION, jwt, SHOP } from "../plan/plan.test.support";
import { kcadmPlan } from "./kcadm-plan";

test("a delegation needs the client of the user with may_act, the application with its targets, and the user", () => {
    const plan = kcadmPlan(DELEGATION, "http://localhost", "demo");
    expect(plan.clients).toEqual([
        {
            clientId: "shop",
            exchanges: false,
            acceptedAudiences: [],
            audiences: ["goodies"],
            signsIn: true,
            mayAct: "goodies",
        },
        {
            clientId: "goodies",
            exchanges: true,
            acceptedAudiences: ["yankee"],
            audiences: ["dob"],
            signsIn: false,
            mayAct: undefined,
        },
    ]);
    expect(plan.scopes).toEqual([{ name: "z.read", audiences: ["zing", "zap"], optional: true }]);
    expect(plan.username).toBe("bob");
    expect(plan.gateway).toBeUndefined();
});

test("an application that users sign in to is created once", () => {
    const own = { ...DELEGATION.subject, source: { ...SHOP, client: DELEGATION.client } };
    const [client, ...others] = kcadmPlan({ ...DELEGATION, subject: own }, "http://localhost", "demo").clients;
    expect(client).toMatchObject({ clientId: "goodies", signsIn: true, mayAct: "goodies", exchanges: true });
    expect(others).toEqual([]);
});

test("a client's own token needs neither a user nor may_act", () => {
    const machine = kcadmPlan({ ...DELEGATION, kind: "machine" }, "http://localhost", "demo");
    expect(machine.clients[0]).toMatchObject({ clientId: "shop", signsIn: false, mayAct: undefined });
    expect(machine.username).toBeUndefined();
});

test("a gateway that was not chosen is the one that the credential names", () => {
    const token = jwt({ gatewayName: "Edge", gatewayType: "LDAP" });
    const plan: Plan = {
        ...DELEGATION,
        kind: "gateway",
        client: { clientId: "", secret: "" },
        subject: { ...NO_TOKEN, token },
    };
    expect(kcadmPlan(plan, "http://localhost", "demo")).toMatchObject({
        gateway: { name: "Edge", type: "LDAP" },
        clients: [],
        scopes: [],
    });
});

test("the gateway that the credential names is created, not the gateway that was chosen later", () => {
    const chosen = { id: "b", name: "Other", type: "RADIUS", enabled: true, applications: [] } as const;
    const token = jwt({ gatewayId: "a", gatewayName: "Edge", gatewayType: "LDAP" });
    const plan: Plan = { ...DELEGATION, kind: "gateway", gateway: chosen, subject: { ...NO_TOKEN, token } };
    expect(kcadmPlan(plan, "http://localhost", "demo").gateway).toMatchObject({ name: "Edge", type: "LDAP" });
    expect(kcadmPlan({ ...plan, subject: NO_TOKEN }, "http://localhost", "demo").gateway).toBe(chosen);
});
