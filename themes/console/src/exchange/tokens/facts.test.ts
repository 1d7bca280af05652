// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { isExpired, isFor, mayActNames, ownTokenFits } from "./facts";

const ISSUER = "http://localhost:8080/realms/demo";

test("a token is for the application that it was issued to, or is addressed to", () => {
    expect(isFor({ azp: "goodies" }, "goodies")).toBe(true);
    expect(isFor({ azp: "shop", aud: "goodies" }, "goodies")).toBe(true);
    expect(isFor({ azp: "shop", aud: ["other", "goodies"] }, "goodies")).toBe(true);
    expect(isFor({ azp: "shop", aud: "other" }, "goodies", { acceptedAudiences: ["other"] })).toBe(true);
});

test("every other token is not", () => {
    expect(isFor({ azp: "shop" }, "goodies")).toBe(false);
    expect(isFor({ azp: "shop", aud: ["other"] }, "goodies", { acceptedAudiences: [] })).toBe(false);
});

test("the administrator's own token fits if it is of this realm and for the application", () => {
    const own = { iss: ISSUER, azp: "security-admin-console", aud: "goodies" };
    expect(ownTokenFits(own, ISSUER, "goodies")).toBe(true);
    expect(ownTokenFits(own, ISSUER, "dob")).toBe(false);
    expect(ownTokenFits({ ...own, iss: "http://localhost:8080/realms/master" }, ISSUER, "goodies")).toBe(false);
    expect(ownTokenFits(undefined, ISSUER, "goodies")).toBe(false);
});

test("may_act names a client by every member that it has", () => {
    expect(mayActNames({ may_act: { sub: "goodies" } }, "goodies")).toBe(true);
    expect(mayActNames({ may_act: { sub: "goodies", client_id: "goodies" } }, "goodies")).toBe(true);
    expect(mayActNames({ may_act: { sub: "goodies", client_id: "dob" } }, "goodies")).toBe(false);
});

test.each([undefined, null, {}, "goodies", ["goodies"]])("the may_act %j names no client", (mayAct) => {
    expect(mayActNames({ may_act: mayAct }, "goodies")).toBe(false);
});

test("a token expires at its exp, and never without one", () => {
    expect(isExpired({ exp: 100 }, 99_000)).toBe(false);
    expect(isExpired({ exp: 100 }, 100_000)).toBe(true);
    expect(isExpired({}, 100_000)).toBe(false);
});
