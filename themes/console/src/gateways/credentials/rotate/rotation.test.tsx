// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { gateway, json, open, type Server } from "../../../page.test.support";

const FAILED = "Could not load the data";

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
