// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { representationOf, testUser, type ClientDraft } from "./setup";

const PLAIN: ClientDraft = { clientId: "c", exchanges: false, acceptedAudiences: [], audiences: [], signsIn: false };

test("a client for tokens of its own has a service account and nothing of the exchange", () => {
    expect(representationOf(PLAIN)).toMatchObject({
        publicClient: false,
        serviceAccountsEnabled: true,
        directAccessGrantsEnabled: false,
        attributes: {},
        protocolMappers: [],
    });
});

test("a client that users sign in to has no service account", () => {
    const made = representationOf({ ...PLAIN, signsIn: true, audiences: ["a"], mayAct: "a" });
    expect(made).toMatchObject({ serviceAccountsEnabled: false, directAccessGrantsEnabled: true });
    expect(made["protocolMappers"]).toMatchObject([{ name: "audience a" }, { name: "may act a" }]);
});

test("an application has the exchange and a service account, for its actor token", () => {
    const made = representationOf({ ...PLAIN, exchanges: true, signsIn: true, acceptedAudiences: ["a", "b"] });
    expect(made["serviceAccountsEnabled"]).toBe(true);
    expect(made["attributes"]).toEqual({
        "pingone.token.exchange.enabled": "true",
        "pingone.token.exchange.accepted.audiences": "a##b",
    });
});

test("a test user has a valid address whatever the user name is", () => {
    expect(testUser("bob at home")["email"]).toBe("bob-20-at-20-home@example.com");
});

test("test users with similar names have different addresses, which Keycloak requires", () => {
    const addresses = ["müller", "möller", "m-ller", "m ller"].map((name) => testUser(name)["email"]);
    expect(new Set(addresses).size).toBe(4);
});

test("an audience that only an attribute of its own can hold is created as it is stored", () => {
    const made = representationOf({ ...PLAIN, exchanges: true, acceptedAudiences: ["#billing"] });
    expect(made["attributes"]).toMatchObject({ "pingone.token.exchange.accepted.audiences": "#billing" });
});
