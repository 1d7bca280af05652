// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { below, pageOf } from "./pages";

test("a page is found by its route and by every route below", () => {
    expect(pageOf("pingone-gateways")?.name).toBe("gateways");
    expect(pageOf("pingone-gateways/4711/roles")?.name).toBe("gateways");
});

test("routes of the console that start alike are not ours", () => {
    expect(pageOf("clients")).toBeUndefined();
    expect(pageOf("pingone-gateways-of-others")).toBeUndefined();
});

test("what stands below the route is decoded", () => {
    expect(below(pageOf("pingone-gateways/a%20b/roles")!, "pingone-gateways/a%20b/roles")).toEqual(["a b", "roles"]);
    expect(below(pageOf("pingone-gateways")!, "pingone-gateways")).toEqual([]);
});

test("an address cannot name a resource of the API above the one of the page", () => {
    expect(below(pageOf("pingone-gateways")!, "pingone-gateways/../%2E%2e/.//roles")).toEqual(["roles"]);
});

test("an address that is wrongly encoded is taken as it is", () => {
    expect(below(pageOf("pingone-gateways")!, "pingone-gateways/100%")).toEqual(["100%"]);
});
