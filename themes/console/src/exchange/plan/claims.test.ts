// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { actorsOf, claimsOf, compare, subjectOf, textClaim } from "./claims";

function jwt(payload: string): string {
    return `e30.${Buffer.from(payload).toString("base64url")}.sig`;
}

test("the claims of a token are read, also beyond ASCII", () => {
    expect(claimsOf(jwt('{"name":"Zoë ☃"}'))).toEqual({ name: "Zoë ☃" });
});

test("white space around a pasted token does not matter", () => {
    expect(claimsOf(` ${jwt('{"sub":"bob"}')}\n`)).toEqual({ sub: "bob" });
});

test.each(["", "no token", "a.!!!.c", jwt("[]"), jwt("null"), jwt("7"), jwt("{")])(
    "%j is no token, which is nothing to fail at",
    (text) => {
        expect(claimsOf(text)).toBeUndefined();
    },
);

test("a claim is no text if it is empty, of another type, absent or half a character", () => {
    expect(textClaim({ azp: "web" }, "azp")).toBe("web");
    expect(textClaim({ azp: "" }, "azp")).toBeUndefined();
    expect(textClaim({ azp: ["web"] }, "azp")).toBeUndefined();
    expect(textClaim({}, "azp")).toBeUndefined();
    expect(textClaim({ azp: "web \ud83d" }, "azp")).toBeUndefined();
    expect(textClaim({ azp: "web \ud83d\ude80" }, "azp")).toBe("web 🚀");
    expect(textClaim(undefined, "azp")).toBeUndefined();
});

test("claims are the same, changed, added or removed", () => {
    expect(compare({ sub: "bob", aud: "a", nonce: "n" }, { sub: "bob", aud: ["b"], act: { sub: "goodies" } })).toEqual([
        { claim: "sub", before: "bob", after: "bob", difference: "same" },
        { claim: "aud", before: "a", after: '["b"]', difference: "changed" },
        { claim: "act", before: undefined, after: '{"sub":"goodies"}', difference: "added" },
        { claim: "nonce", before: "n", after: undefined, difference: "removed" },
    ]);
});

test("a claim that only the actor token has follows the others, without a difference", () => {
    expect(compare({ sub: "bob" }, { sub: "bob" }, { sub: "dob", email: "dob@example.com" })).toEqual([
        { claim: "sub", before: "bob", actor: "dob", after: "bob", difference: "same" },
        { claim: "email", before: undefined, actor: "dob@example.com", after: undefined, difference: undefined },
    ]);
});

test("the order of members makes no difference, that of elements does", () => {
    const before = { act: { sub: "dob", act: { sub: "goodies", client_id: "goodies" } }, aud: ["a", "b"] };
    const after = { act: { act: { client_id: "goodies", sub: "goodies" }, sub: "dob" }, aud: ["b", "a"] };
    expect(compare(before, after).map((row) => row.difference)).toEqual(["same", "changed"]);
});

test("actors are listed with the newest first", () => {
    expect(actorsOf({ act: { sub: "dob", act: { sub: "goodies", client_id: "goodies" } } })).toEqual([
        "dob",
        "goodies",
    ]);
});

test("a token without act has no actors", () => {
    expect(actorsOf({})).toEqual([]);
    expect(actorsOf({ act: null })).toEqual([]);
    expect(actorsOf({ act: "goodies" })).toEqual([]);
});

test("a subject goes by its name where the token has one", () => {
    expect(subjectOf({ preferred_username: "bob", sub: "1" })).toBe("bob");
    expect(subjectOf({ sub: "1" })).toBe("1");
});
