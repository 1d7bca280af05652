// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { json, listed, open } from "../../page.test.support";

/** The subject token of a user who signed in to a client of another realm. */
const TOKEN = `e30.${Buffer.from('{"azp":"web"}').toString("base64url")}.signature`;

test("may_act is not added to a client that the realm does not have, and the dialog says so", async () => {
    open("pingone-exchange", (path, query) => (path === "/clients" ? json([]) : listed("applications", [], query)));
    fireEvent.click(await screen.findByRole("radio", { name: "Delegation" }));
    fireEvent.change(screen.getByRole("combobox", { name: "Application" }), { target: { value: "orders" } });
    fireEvent.change(screen.getByRole("textbox", { name: "Subject token" }), { target: { value: TOKEN } });
    fireEvent.click(await screen.findByRole("button", { name: "Add may_act" }));
    const dialog = await screen.findByRole("dialog");
    fireEvent.click(within(dialog).getByRole("button", { name: "Add" }));
    expect(await within(dialog).findByText("This realm has no client web.")).toBeTruthy();
});
