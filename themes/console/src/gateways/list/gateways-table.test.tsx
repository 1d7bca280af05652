// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { gateway, json, listed, open } from "../../page.test.support";

const row = async (name: string) => (await screen.findByText(name)).closest("tr")!.textContent;

test("a gateway without expanded credentials is not said to have no credentials", async () => {
    const bare = { ...gateway("bare"), _embedded: undefined };
    const empty = { ...gateway("empty"), _embedded: { credentials: [] } };
    open("pingone-gateways", (_, query) => listed("gateways", [bare, empty], query));
    expect(await row("bare")).toContain("——");
    expect(await row("bare")).not.toContain("Never");
    expect(await row("empty")).toContain("0 of 5");
    expect(await row("empty")).toContain("Never");
});

const IMPORTED = { ...gateway("edge"), id: "50% #1?" };
const ENCODED = "50%25%20%231%3F";

test("the link to an imported gateway has its id, whatever characters it has", async () => {
    open("pingone-gateways", (_, query) => listed("gateways", [IMPORTED], query));
    const link = await screen.findByRole("link", { name: "edge" });
    expect(link.getAttribute("href")).toBe(`#/demo/pingone-gateways/${ENCODED}`);
});

test("the page of an imported gateway reads it, and its tabs lead to the same gateway", async () => {
    const { asked } = open(`pingone-gateways/${ENCODED}`, () => json(IMPORTED));
    expect(await screen.findByRole("heading", { name: "edge" })).toBeTruthy();
    expect(asked).toEqual([`/environments/demo/gateways/${ENCODED}`]);
    const addresses = [...document.querySelectorAll("nav a")].map((tab) => tab.getAttribute("href"));
    expect(addresses).toContain(`#/demo/pingone-gateways/${ENCODED}/roles`);
});
