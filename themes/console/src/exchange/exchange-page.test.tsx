// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { application, json, later, listed, open, type Server } from "../page.test.support";
import { jwt } from "./plan/plan.test.support";

const ORDERS = { ...application("orders"), targets: [{ audience: "bills" }] };

const combobox = (name: string) => screen.findByRole<HTMLInputElement>("combobox", { name });

test("the audience of an application is filled in if none is typed", async () => {
    open("pingone-exchange", (path, query) => {
        if (path === "/clients") return json([]);
        return listed("applications", query.get("filter")?.includes(" eq ") ? [ORDERS] : [], query);
    });
    const client = await combobox("Application");
    fireEvent.change(client, { target: { value: "orders" } });
    fireEvent.keyDown(client, { key: "Enter" });
    expect(await screen.findByRole("button", { name: "Remove bills" })).toBeTruthy();
});

test("an audience that is typed while the application is read stays, and ends with the application", async () => {
    const slow = later();
    const server: Server = (path, query) => {
        if (path === "/clients") return json([]);
        return query.get("filter")?.includes(" eq ") ? slow.answer : listed("applications", [], query);
    };
    open("pingone-exchange", server);
    const client = await combobox("Application");
    fireEvent.change(client, { target: { value: "orders" } });
    fireEvent.keyDown(client, { key: "Enter" });
    fireEvent.change(await combobox("audience"), { target: { value: "stock" } });
    slow.send(listed("applications", [ORDERS], new URLSearchParams()));
    expect(await screen.findByRole("button", { name: "Edit audiences" })).toBeTruthy();
    expect((await combobox("audience")).value).toBe("stock");
    expect(screen.queryByRole("button", { name: "Remove bills" })).toBeNull();
    fireEvent.change(client, { target: { value: "other" } });
    await waitFor(async () => expect((await combobox("audience")).value).toBe(""));
});

test("the error of a client that is not found ends as soon as another client id is typed", async () => {
    open("pingone-exchange", (path, query) => (path === "/clients" ? json([]) : listed("applications", [], query)));
    const client = await combobox("Application");
    fireEvent.change(client, { target: { value: "unknown" } });
    fireEvent.keyDown(client, { key: "Enter" });
    expect(await screen.findByText(/no such client/)).toBeTruthy();
    fireEvent.change(client, { target: { value: "orders" } });
    expect(screen.queryByText(/no such client/)).toBeNull();
});

test("the kcadm set-up has the address of the Admin API, which the token endpoint's host need not serve", async () => {
    open("pingone-exchange", (_, query) => listed("applications", [], query));
    fireEvent.click(await screen.findByRole("button", { name: "Copy as kcadm set-up" }));
    const commands = (await screen.findByText(/kcadm\.sh config credentials/)).textContent;
    expect(commands).toContain("--server http://admin --realm master");
    expect(commands).toContain("'http://admin/admin/realms/'");
    expect(commands).not.toContain("http://server");
});

test("each arrow of the chain of actors points to the subject, also in a language from right to left", async () => {
    const issued = jwt({ sub: "bob", act: { sub: "orders", act: { sub: "shop" } } });
    open("pingone-exchange", (_, query, { method }) =>
        method === "POST" ? json({ access_token: issued }) : listed("applications", [], query),
    );
    fireEvent.change(await screen.findByRole("textbox", { name: "Gateway credential" }), {
        target: { value: "a.b.c" },
    });
    fireEvent.click(screen.getByRole("button", { name: "Exchange" }));
    const chain = await screen.findByRole("list", { name: "Chain of actors" });
    expect(chain.querySelectorAll(".pf-v5-m-mirror-inline-rtl")).toHaveLength(2);
});

test("the answer to an exchange does not stay after another one that could not be sent", async () => {
    let isOffline = false;
    open("pingone-exchange", (path, query) => {
        if (!path.endsWith("/as/token")) return listed("problems", [], query);
        return isOffline ? Promise.reject(new TypeError("Failed to fetch")) : json({ access_token: "issued" });
    });
    fireEvent.change(await screen.findByRole("textbox", { name: "Gateway credential" }), {
        target: { value: "a.b.c" },
    });
    fireEvent.click(screen.getByRole("button", { name: "Exchange" }));
    expect(await screen.findByText("Exchanged (200)")).toBeTruthy();
    isOffline = true;
    fireEvent.click(screen.getByRole("button", { name: "Exchange" }));
    expect(await screen.findByText("The exchange could not be sent")).toBeTruthy();
    expect(screen.queryByText("Exchanged (200)")).toBeNull();
});

test.each([{ body: [] }, { body: 7 }, { body: {} }, { body: { error: { code: 503 } } }])(
    "an answer of a server in front of the token endpoint ($body) is not shown as one of the token endpoint",
    async ({ body }) => {
        open("pingone-exchange", (path, query) =>
            path.endsWith("/as/token") ? json(body, 503) : listed("problems", [], query),
        );
        fireEvent.change(await screen.findByRole("textbox", { name: "Gateway credential" }), {
            target: { value: "a.b.c" },
        });
        fireEvent.click(screen.getByRole("button", { name: "Exchange" }));
        expect(await screen.findByText("The exchange could not be sent")).toBeTruthy();
        expect(screen.getByText("HTTP 503")).toBeTruthy();
        expect(screen.queryByText(/^Rejected/)).toBeNull();
    },
);

test.each([{ isComposing: true }, { keyCode: 229 }])(
    "Enter that ends a composition of an input method (%o) chooses and adds nothing",
    async (composing) => {
        const { asked } = open("pingone-exchange", (path, query) =>
            path === "/clients" ? json([]) : listed("applications", [], query),
        );
        const client = await combobox("Application");
        fireEvent.change(client, { target: { value: "在庫" } });
        fireEvent.keyDown(client, { key: "Enter", ...composing });
        const audience = await combobox("audience");
        fireEvent.change(audience, { target: { value: "請求" } });
        fireEvent.keyDown(audience, { key: "Enter", ...composing });
        expect(screen.queryByRole("button", { name: "Remove 請求" })).toBeNull();
        fireEvent.keyDown(audience, { key: "Enter" });
        expect(screen.getByRole("button", { name: "Remove 請求" })).toBeTruthy();
        expect(asked).not.toContain("/clients");
        fireEvent.keyDown(client, { key: "Enter" });
        await waitFor(() => expect(asked).toContain("/clients"));
    },
);

test("after a button disappeared with the text that it was for, its field has the focus", async () => {
    open("pingone-exchange", (_, query) => listed("applications", [], query));
    const client = await combobox("Application");
    fireEvent.change(client, { target: { value: "orders" } });
    fireEvent.click(screen.getByRole("button", { name: "Clear Application" }));
    expect(client.value).toBe("");
    expect(document.activeElement).toBe(client);
    const audience = await combobox("audience");
    fireEvent.change(audience, { target: { value: "stock" } });
    fireEvent.click(screen.getByRole("button", { name: "Add" }));
    expect(document.activeElement).toBe(audience);
    audience.blur();
    fireEvent.click(screen.getByRole("button", { name: "Remove stock" }));
    expect(document.activeElement).toBe(audience);
});

test("screen readers learn how many choices a search has found, and that the list is closed", async () => {
    open("pingone-exchange", (_, query) => {
        const found = query.get("filter")?.includes("orders") ? [ORDERS, application("orders of partners")] : [];
        return listed("applications", found, query);
    });
    const client = await combobox("Application");
    const status = (text: string) =>
        waitFor(() => expect(screen.getAllByRole("status").map(({ textContent }) => textContent)).toContain(text));
    fireEvent.change(client, { target: { value: "orders" } });
    await status("Results: 2");
    fireEvent.change(client, { target: { value: "shop" } });
    await status("No results found");
    fireEvent.keyDown(client, { key: "Escape" });
    expect(screen.getAllByRole("status").every(({ textContent }) => textContent === "")).toBe(true);
});

test.each([
    { kind: "Gateway credential", fields: 1 },
    { kind: "Delegation", fields: 2 },
])("no browser keeps the tokens of the exchange $kind on the disk", async ({ kind, fields }) => {
    open("pingone-exchange", (_, query) => listed("applications", [], query));
    fireEvent.click(await screen.findByRole("radio", { name: kind }));
    await waitFor(() => expect(document.querySelectorAll("textarea")).toHaveLength(fields));
    for (const field of document.querySelectorAll("textarea")) {
        // Firefox asks the field, Chrome its form.
        expect([field, field.form].map((element) => element?.getAttribute("autocomplete"))).toEqual(["off", "off"]);
    }
});
