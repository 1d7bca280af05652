// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import type { Application } from "../applications/api";
import {
    curlPlan,
    formOf,
    gatewayIdOf,
    issuedTo,
    kcadmPlan,
    NO_TARGETS,
    NO_TOKEN,
    withApplication,
    withClient,
    type Plan,
} from "./plan";
import { ACCESS_TOKEN, GATEWAY_CREDENTIAL } from "./request";

const GOODIES: Application = {
    id: "1",
    clientId: "goodies",
    enabled: true,
    confidential: true,
    acceptedAudiences: ["yankee"],
    targets: [
        { audience: "dob" },
        { audience: "zing", scope: "z.read", optional: true },
        { audience: "zap", scope: "z.read", optional: true },
    ],
    trustedIssuers: [],
};
const SHOP = { client: { clientId: "shop", secret: "s" }, user: { username: "bob", password: "p" } };
const DELEGATION: Plan = {
    kind: "delegation",
    client: { clientId: "goodies", secret: "g" },
    application: GOODIES,
    subject: { token: " a.b.c\n", type: ACCESS_TOKEN, source: SHOP },
    actor: { token: "d.e.f", type: ACCESS_TOKEN, source: { client: { clientId: "goodies", secret: "g" } } },
    targets: { ...NO_TARGETS, audiences: ["dob"] },
    fillings: 1,
};
/** The application is chosen, and its configuration is not read yet. */
const CHOSEN: Plan = { ...DELEGATION, application: undefined, targets: NO_TARGETS, fillings: 0 };

function jwt(claims: object): string {
    return `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.sig`;
}

test("the request has no white space around its tokens, and an actor only for delegation", () => {
    expect(formOf(DELEGATION)).toMatchObject({ subjectToken: "a.b.c", actorToken: "d.e.f", audiences: ["dob"] });
    expect(formOf({ ...DELEGATION, kind: "impersonation" }).actorToken).toBeUndefined();
});

test("a gateway credential alone has its own type and no client", () => {
    const client = { clientId: "", secret: "" };
    const form = formOf({ ...DELEGATION, kind: "gateway", client });
    expect(form).toMatchObject({ client: undefined, subjectTokenType: GATEWAY_CREDENTIAL });
});

test("an actor token that is not sent is not obtained", () => {
    expect(curlPlan(DELEGATION, "x").actor).toEqual(DELEGATION.actor.source);
    expect(curlPlan({ ...DELEGATION, actor: NO_TOKEN }, "x").actor).toBeUndefined();
    expect(curlPlan({ ...DELEGATION, kind: "impersonation" }, "x").actor).toBeUndefined();
});

test("a token was issued to the client where it was obtained, a pasted one to its azp", () => {
    expect(issuedTo(DELEGATION)).toBe("shop");
    const pasted = { token: jwt({ azp: "web" }), type: ACCESS_TOKEN };
    expect(issuedTo({ ...DELEGATION, subject: pasted })).toBe("web");
    expect(issuedTo({ ...DELEGATION, subject: NO_TOKEN })).toBeUndefined();
});

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

test("the credential decides which gateway exchanges, not the gateway that was chosen later", () => {
    const chosen = { id: "b", name: "Other", type: "RADIUS", enabled: true, applications: [] } as const;
    const token = jwt({ gatewayId: "a", gatewayName: "Edge", gatewayType: "LDAP" });
    const plan: Plan = { ...DELEGATION, kind: "gateway", gateway: chosen, subject: { ...NO_TOKEN, token } };
    expect(gatewayIdOf(plan)).toBe("a");
    expect(kcadmPlan(plan, "http://localhost", "demo").gateway).toMatchObject({ name: "Edge", type: "LDAP" });
    expect(gatewayIdOf({ ...plan, subject: NO_TOKEN })).toBe("b");
    expect(kcadmPlan({ ...plan, subject: NO_TOKEN }, "http://localhost", "demo").gateway).toBe(chosen);
});

test("the targets of an application are filled in when its configuration arrives", () => {
    expect(withApplication(CHOSEN, GOODIES)).toMatchObject({
        application: GOODIES,
        targets: { audiences: ["dob"] },
        fillings: 1,
    });
});

test.each([{ audiences: ["typed"] }, { scope: "typed" }])("targets that were typed before stay: %o", (typed) => {
    const plan = { ...CHOSEN, targets: { ...NO_TARGETS, ...typed } };
    expect(withApplication(plan, GOODIES)).toEqual({ ...plan, application: GOODIES });
});

test("the configuration of a client that is no longer chosen is ignored", () => {
    const other = { ...CHOSEN, client: { clientId: "other", secret: "" } };
    expect(withApplication(other, GOODIES)).toBe(other);
});

test("the targets of an application do not stay for another client", () => {
    const other = withClient(DELEGATION, { clientId: "other", secret: "" });
    expect(other).toMatchObject({ application: undefined, targets: { audiences: [], scope: "" }, fillings: 2 });
    const secret = { clientId: "goodies", secret: "another" };
    expect(withClient(DELEGATION, secret)).toEqual({ ...DELEGATION, client: secret });
});
