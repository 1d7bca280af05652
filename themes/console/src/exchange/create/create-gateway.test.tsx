// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { gateway, json, later, listed, open } from "../../page.test.support";

const UNSAVED = /^Your changes on this page have not been saved/;

test.each([
    { way: "Escape", close: (dialog: HTMLElement) => fireEvent.keyDown(dialog, { key: "Escape" }) },
    {
        way: "Cancel",
        close: (dialog: HTMLElement) => fireEvent.click(within(dialog).getByRole("button", { name: "Cancel" })),
    },
])("before a gateway is created, $way closes its dialog", async ({ close }) => {
    open("pingone-exchange", (_, query) => listed("applications", [], query));
    fireEvent.click(await screen.findByRole("button", { name: "Create gateway" }));
    close(await screen.findByRole("dialog"));
    expect(screen.queryByRole("dialog")).toBeNull();
});

test("while a gateway is created, its dialog stays open, because the one for its credential follows", async () => {
    const slow = later();
    open("pingone-exchange", (_, query, { method }) =>
        method === "POST" ? slow.answer : listed("applications", [], query),
    );
    fireEvent.click(await screen.findByRole("button", { name: "Create gateway" }));
    const dialog = await screen.findByRole("dialog");
    fireEvent.change(within(dialog).getByRole("textbox", { name: "Name" }), { target: { value: "edge" } });
    fireEvent.click(within(dialog).getByRole("button", { name: "Create" }));
    fireEvent.keyDown(dialog, { key: "Escape" });
    fireEvent.click(within(dialog).getByRole("button", { name: "Cancel" }));
    expect(screen.getByRole("heading", { name: "Create gateway" })).toBeTruthy();
    slow.send(json(gateway("edge")));
    expect(await screen.findByRole("heading", { name: "Create credential" })).toBeTruthy();
    expect(screen.queryByRole("heading", { name: "Create gateway" })).toBeNull();
});

test("Escape closes the question about unsaved changes, and not the dialog of the new gateway below it", async () => {
    const { leave } = open("pingone-exchange", (_, query) => listed("applications", [], query));
    fireEvent.click(await screen.findByRole("button", { name: "Create gateway" }));
    const dialog = await screen.findByRole("dialog");
    fireEvent.change(within(dialog).getByRole("textbox", { name: "Name" }), { target: { value: "edge" } });
    expect(leave()).toBe(false);
    fireEvent.keyDown(await screen.findByText(UNSAVED), { key: "Escape" });
    expect(screen.queryByText(UNSAVED)).toBeNull();
    expect(screen.getByRole("heading", { name: "Create gateway" })).toBeTruthy();
    fireEvent.keyDown(dialog, { key: "Escape" });
    expect(screen.queryByRole("heading", { name: "Create gateway" })).toBeNull();
});
