// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { gateway, json, open } from "../../page.test.support";

/** Sends the form of the dialog, as Enter in one of its fields does. Returns whether the browser loads another page. */
async function loadsAnotherPage(): Promise<boolean> {
    const dialog = await screen.findByRole("dialog");
    const field = await within(dialog).findByRole("radio", { name: "At a specific time" });
    return fireEvent.submit(field.closest("form")!);
}

test("Enter in the form of a new credential does not load the console again", async () => {
    open("pingone-gateways/edge/credentials", () => json(gateway("edge")));
    fireEvent.click(await screen.findByRole("button", { name: "Create credential" }));
    expect(await loadsAnotherPage()).toBe(false);
});

test("Enter in the form of a rotation does not load the console again", async () => {
    open("pingone-gateways/edge/credentials", () => json(gateway("edge")));
    fireEvent.click(await screen.findByRole("button", { name: "Actions for credential of edge" }));
    fireEvent.click(await screen.findByRole("menuitem", { name: "Rotate" }));
    expect(await loadsAnotherPage()).toBe(false);
});
