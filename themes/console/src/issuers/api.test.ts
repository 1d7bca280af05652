// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { missingIn, signsUsersIn, type IdentityProvider } from "./api";

function provider(config: Record<string, string>): IdentityProvider {
    return { internalId: "1", alias: "partner", providerId: "oidc", config };
}

test("a provider with an issuer and the address of its keys is an issuer", () => {
    const config = { issuer: "https://partner.example", useJwksUrl: "true", jwksUrl: "https://partner.example/jwks" };
    expect(missingIn(provider(config))).toEqual([]);
});

test("a provider without an issuer, without an address, or with a key in PEM format is none", () => {
    expect(missingIn(provider({}))).toEqual(["issuer", "keys"]);
    expect(missingIn(provider({ issuer: "https://partner.example", useJwksUrl: "true" }))).toEqual(["keys"]);
    const pem = { issuer: "https://partner.example", publicKeySignatureVerifier: "MIIBIjANBgkqhkiG" };
    expect(missingIn(provider(pem))).toEqual(["keys"]);
    expect(missingIn(provider({ ...pem, publicKeySignatureVerifier: '{"keys":[]}' }))).toEqual([]);
});

test("users sign in with an OpenID Connect provider only", () => {
    expect(signsUsersIn(provider({}))).toBe(true);
    expect(signsUsersIn({ ...provider({}), providerId: "jwt-authorization-grant" })).toBe(false);
});
