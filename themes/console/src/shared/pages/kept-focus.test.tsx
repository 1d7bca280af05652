// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { copyFrom, gateway, json, listed, open } from "../../page.test.support";

/** As a key does. A click of the test does not move the focus. */
function press(element: HTMLElement): void {
    element.focus();
    fireEvent.click(element);
}

const inDialog = (name: string) => within(screen.getByRole("dialog")).getAllByRole("button", { name }).at(-1)!;
const hasFocus = (element: () => HTMLElement) => waitFor(() => expect(document.activeElement).toBe(element()));

test.each([
    { credentials: gateway("edge")._embedded.credentials, role: "button", name: "Create credential" },
    // The button is elsewhere then.
    { credentials: [], role: "heading", name: "edge" },
])("next to $credentials.length credentials, the $role has the focus after a new one", async (one) => {
    const made = { ...gateway("edge")._embedded.credentials[0], id: "fresh", credential: "a.b.c" };
    let stored: readonly unknown[] = one.credentials;
    open("pingone-gateways/edge/credentials", (_, __, { method }) => {
        if (method !== "POST") return json({ ...gateway("edge"), _embedded: { credentials: stored } });
        stored = [...stored, made];
        return json(made);
    });
    press(await screen.findByRole("button", { name: "Create credential" }));
    await screen.findByRole("dialog");
    press(inDialog("Create"));
    copyFrom(await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Gateway credential" }));
    press(inDialog("Close"));
    expect(await screen.findByText("fresh")).toBeTruthy();
    await hasFocus(() => screen.getByRole(one.role, { name: one.name }));
});

test("the menu of a row has the focus after its dialog, and the heading after the row is deleted", async () => {
    let isDeleted = false;
    open("pingone-gateways", (_, query, { method }) => {
        isDeleted ||= method === "DELETE";
        return listed("gateways", isDeleted ? [] : [gateway("edge")], query);
    });
    const menu = await screen.findByRole("button", { name: "Actions for edge" });
    const deletes = async () => {
        press(menu);
        press(await screen.findByRole("menuitem", { name: "Delete" }));
        await screen.findByRole("dialog");
    };
    await deletes();
    press(inDialog("Cancel"));
    await hasFocus(() => menu);
    await deletes();
    press(inDialog("Delete"));
    await hasFocus(() => screen.getByRole("heading", { level: 1, name: "Gateways" }));
});
