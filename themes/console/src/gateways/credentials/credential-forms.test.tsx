// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { copyFrom, gateway, json, later, open, type Opened, type Server } from "../../page.test.support";

async function newCredential(server: Server): Promise<Opened> {
    const opened = open("pingone-gateways/edge/credentials", server);
    fireEvent.click(await screen.findByRole("button", { name: "Create credential" }));
    return opened;
}

async function rotation(server: Server): Promise<Opened> {
    const opened = open("pingone-gateways/edge/credentials", server);
    fireEvent.click(await screen.findByRole("button", { name: "Actions for credential of edge" }));
    fireEvent.click(await screen.findByRole("menuitem", { name: "Rotate" }));
    return opened;
}

/** Sends the form of the dialog, as Enter in one of its fields does. Returns whether the browser loads another page. */
async function loadsAnotherPage(): Promise<boolean> {
    const dialog = await screen.findByRole("dialog");
    const field = await within(dialog).findByRole("radio", { name: "At a specific time" });
    return fireEvent.submit(field.closest("form")!);
}

test("Enter in the form of a new credential does not load the console again", async () => {
    await newCredential(() => json(gateway("edge")));
    expect(await loadsAnotherPage()).toBe(false);
});

test("Enter in the form of a rotation does not load the console again", async () => {
    await rotation(() => json(gateway("edge")));
    expect(await loadsAnotherPage()).toBe(false);
});

test.each([
    { dialog: newCredential, button: "Create" },
    { dialog: rotation, button: "Create the new credential" },
])("no browser keeps the credential on the disk that is shown after $button", async (one) => {
    const fresh = { ...gateway("edge")._embedded.credentials[0], id: "fresh", credential: "a.b.c" };
    await one.dialog((_, __, { method }) => json(method === "POST" ? fresh : gateway("edge")));
    fireEvent.click(within(await screen.findByRole("dialog")).getByRole("button", { name: one.button }));
    const shown = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Gateway credential" });
    // Firefox asks the field, Chrome its form.
    expect([shown, shown.form].map((element) => element?.getAttribute("autocomplete"))).toEqual(["off", "off"]);
});

test.each([
    { dialog: newCredential, button: "Create" },
    { dialog: rotation, button: "Create the new credential" },
])("until the answer with a credential is shown and stored, the page is not left after $button", async (one) => {
    const slow = later();
    const { leave } = await one.dialog((_, __, { method }) =>
        method === "POST" ? slow.answer : json(gateway("edge")),
    );
    const button = within(await screen.findByRole("dialog")).getByRole("button", { name: one.button });
    expect(leave()).toBe(true);
    fireEvent.click(button);
    expect(leave()).toBe(false);
    slow.send(json({ ...gateway("edge")._embedded.credentials[0], id: "fresh", credential: "a.b.c" }));
    const credential = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Gateway credential" });
    // The first attempt shows a warning. The page asks from the moment on when it shows the credential.
    await waitFor(() => {
        leave();
        expect(screen.getByText("You have neither copied nor downloaded the credential")).toBeTruthy();
    });
    copyFrom(credential);
    expect(leave()).toBe(true);
});
