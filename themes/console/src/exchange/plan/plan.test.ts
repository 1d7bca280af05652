// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { ACCESS_TOKEN, GATEWAY_CREDENTIAL } from "../api/request";
import { formOf, gatewayIdOf, issuedTo, NO_TARGETS, NO_TOKEN, withApplication, withClient, type Plan } from "./plan";
import { DELEGATION, GOODIES, jwt } from "./plan.test.support";

/** The application is chosen, and its configuration is not read yet. */
const CHOSEN: Plan = { ...DELEGATION, application: undefined, targets: NO_TARGETS, fillings: 0 };

test("the request has no white space around its tokens, and an actor only for delegation", () => {
    expect(formOf(DELEGATION)).toMatchObject({ subjectToken: "a.b.c", actorToken: "d.e.f", audiences: ["dob"] });
    expect(formOf({ ...DELEGATION, kind: "impersonation" }).actorToken).toBeUndefined();
});

test("a gateway credential alone has its own type and no client", () => {
    const client = { clientId: "", secret: "" };
    const form = formOf({ ...DELEGATION, kind: "gateway", client });
    expect(form).toMatchObject({ client: undefined, subjectTokenType: GATEWAY_CREDENTIAL });
});

test("a token was issued to the client where it was obtained, a pasted one to its azp", () => {
    expect(issuedTo(DELEGATION)).toBe("shop");
    const pasted = { token: jwt({ azp: "web" }), type: ACCESS_TOKEN };
    expect(issuedTo({ ...DELEGATION, subject: pasted })).toBe("web");
    expect(issuedTo({ ...DELEGATION, subject: NO_TOKEN })).toBeUndefined();
});

test("the credential decides which gateway exchanges, not the gateway that was chosen later", () => {
    const chosen = { id: "b", name: "Other", type: "RADIUS", enabled: true, applications: [] } as const;
    const token = jwt({ gatewayId: "a" });
    const plan: Plan = { ...DELEGATION, kind: "gateway", gateway: chosen, subject: { ...NO_TOKEN, token } };
    expect(gatewayIdOf(plan)).toBe("a");
    expect(gatewayIdOf({ ...plan, subject: NO_TOKEN })).toBe("b");
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
