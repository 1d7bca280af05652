// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { gateway, json, later, listed, open, type Opened, type Server } from "../page.test.support";

/** A server with one gateway, whose answer to a change is slow. */
function slowServer() {
    const slow = later();
    const changes: string[] = [];
    const server: Server = (path, query, { method }) => {
        if (method !== "GET") {
            changes.push(method);
            return slow.answer;
        }
        if (path.endsWith("/applications")) return listed("applications", [], query);
        return path.endsWith("/gateways") ? listed("gateways", [gateway("edge")], query) : json(gateway("edge"));
    };
    return { server, changes, answers: () => slow.send(json(gateway("edge"))) };
}

async function creates(server: Server): Promise<Opened> {
    const opened = open("pingone-gateways/new", server);
    fireEvent.change(await screen.findByRole("textbox", { name: "Name" }), { target: { value: "edge" } });
    fireEvent.click(screen.getByRole("button", { name: "Create" }));
    return opened;
}

async function deletes(server: Server): Promise<Opened> {
    const opened = open("pingone-gateways/edge", server);
    fireEvent.click(await screen.findByRole("button", { name: "Action" }));
    fireEvent.click(await screen.findByRole("menuitem", { name: "Delete" }));
    fireEvent.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Delete" }));
    return opened;
}

const CASES = [
    {
        change: creates,
        button: "Create",
        method: "POST",
        told: "The gateway has been created",
        leadsTo: "pingone-gateways/edge/credentials",
    },
    {
        change: deletes,
        button: "Delete",
        method: "DELETE",
        told: "The gateway has been deleted",
        leadsTo: "pingone-gateways",
    },
];

test.each(CASES)("an administrator who waits until it says '$told' is led on", async ({ change, told, leadsTo }) => {
    const { server, answers } = slowServer();
    const { went } = await change(server);
    answers();
    expect(await screen.findByText(told)).toBeTruthy();
    expect(went).toEqual([leadsTo]);
});

test.each(CASES)("an administrator who left before it says '$told' stays there", async ({ change, told }) => {
    const { server, answers } = slowServer();
    const { went, go } = await change(server);
    go("pingone-applications");
    answers();
    expect(await screen.findByText(told)).toBeTruthy();
    expect(went).toEqual([]);
});

test.each(CASES)("while its request runs, the button $button keeps the focus and sends nothing again", async (one) => {
    const { server, changes, answers } = slowServer();
    await one.change(server);
    // The spinner is a part of its name.
    const button = screen.getByRole("button", { name: /(Create|Delete)$/ });
    expect(button.getAttribute("aria-disabled")).toBe("true");
    // A disabled button cannot have the focus.
    button.focus();
    fireEvent.click(button);
    expect(document.activeElement).toBe(button);
    answers();
    expect(await screen.findByText(one.told)).toBeTruthy();
    // A second request would have been sent before the answer to the first one.
    expect(changes).toEqual([one.method]);
});
