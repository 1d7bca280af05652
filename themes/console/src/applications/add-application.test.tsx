// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { json, later, listed, open } from "../page.test.support";

const client = (name: string) => ({ id: name, clientId: name });

test("only a client that the newest search lists is switched on", async () => {
    const slow = later();
    const written: string[] = [];
    open("pingone-applications", (path, query, { method }) => {
        if (method === "PUT") written.push(path);
        if (path !== "/clients") return listed("applications", [], query);
        return query.get("clientId") === "stock" ? slow.answer : json([client("orders")]);
    });
    fireEvent.click((await screen.findAllByRole("button", { name: "Add application" }))[0]!);
    const dialog = await screen.findByRole("dialog");
    const orders = await within(dialog).findByRole("radio", { name: "orders" });
    fireEvent.change(within(dialog).getByRole("textbox"), { target: { value: "stock" } });
    fireEvent.click(within(dialog).getByRole("button", { name: "Search" }));
    // The rows of the first search are still shown.
    fireEvent.click(orders);
    slow.send(json([client("stock")]));
    expect(await within(dialog).findByRole("radio", { name: "stock" })).toBeTruthy();
    const action = within(dialog).getByRole("button", { name: "Switch the exchange on" });
    await waitFor(() => expect(action.hasAttribute("disabled")).toBe(true));
    fireEvent.click(action);
    fireEvent.click(within(dialog).getByRole("radio", { name: "stock" }));
    fireEvent.click(action);
    expect(await screen.findByText("The exchange has been switched on")).toBeTruthy();
    expect(written).toEqual(["/clients/stock"]);
});
