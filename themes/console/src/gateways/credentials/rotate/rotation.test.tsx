// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { gateway, json, open, type Server } from "../../../page.test.support";

const FAILED = "Could not load the data";

test("each step of a rotation begins with the focus, which the button of the step before had", async () => {
    const [old] = gateway("edge")._embedded.credentials;
    open("pingone-gateways/edge/credentials", (_, __, { method }) =>
        json(method === "POST" ? { ...old, id: "fresh", credential: "a.b.c" } : gateway("edge")),
    );
    fireEvent.click(await screen.findByRole("button", { name: "Actions for credential of edge" }));
    fireEvent.click(await screen.findByRole("menuitem", { name: "Rotate" }));
    const dialog = await screen.findByRole("dialog");
    const step = (name: string) => within(dialog).queryByRole("group", { name });
    const press = (name: string) => {
        const button = within(dialog).getByRole("button", { name });
        button.focus();
        fireEvent.click(button);
    };
    press("Create the new credential");
    fireEvent.copy(await within(dialog).findByRole("textbox", { name: "Gateway credential" }));
    await waitFor(() => expect(step("Configure it in the gateway")).toBe(document.activeElement));
    press("Next");
    await waitFor(() => expect(step("Revoke the old one")).toBe(document.activeElement));
});

test("a rotation shows that a refresh failed, and continues to refresh", async () => {
    const [old] = gateway("edge")._embedded.credentials;
    let isBroken = false;
    const server: Server = (_, __, { method }) => {
        if (method === "POST") return json({ ...old, id: "fresh", credential: "a.b.c" });
        return isBroken ? json({ message: "An unexpected error." }, 500) : json(gateway("edge"));
    };
    open("pingone-gateways/edge/credentials", server);
    fireEvent.click(await screen.findByRole("button", { name: "Actions for credential of edge" }));
    fireEvent.click(await screen.findByRole("menuitem", { name: "Rotate" }));
    const dialog = await screen.findByRole("dialog");
    fireEvent.click(within(dialog).getByRole("button", { name: "Create the new credential" }));
    fireEvent.copy(await within(dialog).findByRole("textbox", { name: "Gateway credential" }));
    isBroken = true;
    fireEvent.click(within(dialog).getByRole("button", { name: "Next" }));
    expect(await within(dialog).findByText(FAILED)).toBeTruthy();
    isBroken = false;
    await waitFor(() => expect(within(dialog).queryByText(FAILED)).toBeNull());
});
