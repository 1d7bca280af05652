// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { application, json, listed, open, type Server } from "../page.test.support";

/** A server with one application, which tests change as another administrator does. */
class OneApplication {
    now: object = application("orders");
    readonly written: object[] = [];

    readonly server: Server = (path, query, { method, body }) => {
        if (path.endsWith("/applications")) return listed("applications", [this.now], query);
        if (method === "PUT") this.written.push(body as object);
        return json({ id: "orders", clientId: "orders", attributes: {} });
    };
}

async function addsAnAudience(): Promise<HTMLElement> {
    fireEvent.click(await screen.findByRole("button", { name: "Actions for orders" }));
    fireEvent.click(await screen.findByRole("menuitem", { name: "Edit audiences" }));
    const dialog = await screen.findByRole("dialog");
    fireEvent.change(within(dialog).getByRole("textbox"), { target: { value: "stock" } });
    return dialog;
}

test("the audiences of an application are saved", async () => {
    const orders = new OneApplication();
    open("pingone-applications", orders.server);
    fireEvent.click(within(await addsAnAudience()).getByRole("button", { name: "Save" }));
    expect(await screen.findByText("The audiences have been saved")).toBeTruthy();
    expect(orders.written).toMatchObject([{ attributes: { "pingone.token.exchange.accepted.audiences": "stock" } }]);
});

test("audiences that were changed meanwhile are not overwritten, also at a second attempt", async () => {
    const orders = new OneApplication();
    open("pingone-applications", orders.server);
    const dialog = await addsAnAudience();
    orders.now = { ...application("orders"), acceptedAudiences: ["bills"] };
    fireEvent.click(within(dialog).getByRole("button", { name: "Save" }));
    expect(await within(dialog).findByText(/settings have been changed in the meantime/)).toBeTruthy();
    expect(await screen.findByText("bills")).toBeTruthy();
    fireEvent.click(within(dialog).getByRole("button", { name: "Save" }));
    expect(await within(dialog).findByText(/settings have been changed in the meantime/)).toBeTruthy();
    expect(orders.written).toEqual([]);
});
