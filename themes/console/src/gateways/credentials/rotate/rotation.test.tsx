// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { copyFrom, gateway, json, open, type Server } from "../../../page.test.support";

const FAILED = "Could not load the data";

const FRESH = { ...gateway("edge")._embedded.credentials[0], id: "fresh", credential: "a.b.c" };

const server: Server = (_, __, { method }) => json(method === "POST" ? FRESH : gateway("edge"));

/** Opens the dialog of a rotation. */
async function rotation(of: Server): Promise<HTMLElement> {
    open("pingone-gateways/edge/credentials", of);
    fireEvent.click(await screen.findByRole("button", { name: "Actions for credential of edge" }));
    fireEvent.click(await screen.findByRole("menuitem", { name: "Rotate" }));
    return screen.findByRole("dialog");
}

/** The field with the new credential. */
function shownIn(dialog: HTMLElement): Promise<HTMLTextAreaElement> {
    return within(dialog).findByRole<HTMLTextAreaElement>("textbox", { name: "Gateway credential" });
}

test("each step of a rotation begins with the focus, which the button of the step before had", async () => {
    const dialog = await rotation(server);
    const step = (name: string) => within(dialog).queryByRole("group", { name });
    const press = (name: string) => {
        const button = within(dialog).getByRole("button", { name });
        button.focus();
        fireEvent.click(button);
    };
    press("Create the new credential");
    copyFrom(await shownIn(dialog));
    await waitFor(() => expect(step("Configure it in the gateway")).toBe(document.activeElement));
    press("Next");
    await waitFor(() => expect(step("Revoke the old one")).toBe(document.activeElement));
});

test("only a copy of the whole credential opens the next step of a rotation", async () => {
    const dialog = await rotation(server);
    fireEvent.click(within(dialog).getByRole("button", { name: "Create the new credential" }));
    const credential = await shownIn(dialog);
    const next = within(dialog).getByRole<HTMLButtonElement>("button", { name: "Next" });
    copyFrom(credential, 3);
    expect(next.disabled).toBe(true);
    copyFrom(credential);
    expect(next.disabled).toBe(false);
});

test("a rotation shows that a refresh failed, and continues to refresh", async () => {
    let isBroken = false;
    const dialog = await rotation((...request) =>
        isBroken ? json({ message: "An unexpected error." }, 500) : server(...request),
    );
    fireEvent.click(within(dialog).getByRole("button", { name: "Create the new credential" }));
    copyFrom(await shownIn(dialog));
    isBroken = true;
    fireEvent.click(within(dialog).getByRole("button", { name: "Next" }));
    expect(await within(dialog).findByText(FAILED)).toBeTruthy();
    isBroken = false;
    await waitFor(() => expect(within(dialog).queryByText(FAILED)).toBeNull());
});
