// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { gateway, listed, open } from "../../page.test.support";

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
