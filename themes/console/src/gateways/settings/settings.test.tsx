// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { gateway, json, listed, open, type Server } from "../../page.test.support";

const SETTINGS = "pingone-gateways/edge/settings";

/** A server with one gateway, which tests change as another administrator does. */
class OneGateway {
    now: object = gateway("edge");
    readonly written: object[] = [];

    readonly server: Server = (path, query, { method, body }) => {
        if (path.endsWith("/applications")) return listed("applications", [], query);
        if (method === "PUT") this.replace(body as object);
        return json(this.now);
    };

    private replace(settings: object) {
        this.written.push(settings);
        this.now = { ...this.now, ...settings };
    }
}

const field = (name: string) => screen.findByRole<HTMLInputElement>("textbox", { name });

async function type(name: string, value: string) {
    fireEvent.change(await field(name), { target: { value } });
}

test("an unsaved setting survives the switch in the head of the page", async () => {
    let enabled = true;
    const server: Server = (path, query) =>
        path.endsWith("/applications") ? listed("applications", [], query) : json({ ...gateway("edge"), enabled });
    open("pingone-gateways/edge/settings", server);
    const name = await screen.findByRole<HTMLInputElement>("textbox", { name: "Name" });
    fireEvent.change(name, { target: { value: "edge 2" } });
    fireEvent.click(screen.getByRole("checkbox", { name: "Enabled" }));
    enabled = false;
    fireEvent.click(await screen.findByRole("button", { name: "Disable" }));
    expect(await screen.findByText("The gateway has been disabled")).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Name" }).value).toBe("edge 2");
});

test("an unsaved setting survives the switch also after another administrator changed a setting", async () => {
    const edge = new OneGateway();
    open(SETTINGS, edge.server);
    await type("Description", "In Paris");
    edge.now = gateway("edge 9");
    fireEvent.click(screen.getByRole("checkbox", { name: "Enabled" }));
    fireEvent.click(await screen.findByRole("button", { name: "Disable" }));
    expect(await screen.findByRole("heading", { name: "edge 9" })).toBeTruthy();
    expect((await field("Description")).value).toBe("In Paris");
});

test("a gateway that was disabled meanwhile stays disabled when its settings are saved", async () => {
    const edge = new OneGateway();
    open(SETTINGS, edge.server);
    await type("Description", "In Paris");
    edge.now = { ...gateway("edge"), enabled: false };
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText("The gateway has been saved")).toBeTruthy();
    expect(edge.written).toMatchObject([{ name: "edge", description: "In Paris", enabled: false }]);
});

test("settings that were changed meanwhile are not overwritten, and what is typed stays until a refresh", async () => {
    const edge = new OneGateway();
    open(SETTINGS, edge.server);
    await type("Description", "In Paris");
    edge.now = { ...gateway("edge"), applications: ["orders"] };
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText(/settings have been changed in the meantime/)).toBeTruthy();
    expect(edge.written).toEqual([]);
    expect((await field("Description")).value).toBe("In Paris");
    fireEvent.click(screen.getByRole("button", { name: "Refresh" }));
    expect(await screen.findByRole("button", { name: "Remove orders" })).toBeTruthy();
    expect((await field("Description")).value).toBe("");
    expect(screen.queryByText(/settings have been changed in the meantime/)).toBeNull();
});

test("after settings are saved, the button keeps the focus", async () => {
    open(SETTINGS, new OneGateway().server);
    await type("Name", "edge 2");
    const button = screen.getByRole("button", { name: "Save" });
    button.focus();
    fireEvent.click(button);
    expect(await screen.findByRole("heading", { name: "edge 2" })).toBeTruthy();
    expect(document.activeElement).toBe(button);
});

test("the error of a form is scrolled into view, because the button is below the fields", async () => {
    const shown: (string | null)[] = [];
    Element.prototype.scrollIntoView = function () {
        shown.push(this.textContent);
    };
    open(SETTINGS, (path, query, sent) =>
        sent.method === "PUT"
            ? json({ message: "You do not have permissions." }, 403)
            : new OneGateway().server(path, query, sent),
    );
    await type("Description", "In Paris");
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText("You do not have permissions.")).toBeTruthy();
    await waitFor(() => expect(shown.join()).toContain("You do not have permissions."));
});

test("settings are saved a second time", async () => {
    const edge = new OneGateway();
    open(SETTINGS, edge.server);
    await type("Name", "edge 2");
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByRole("heading", { name: "edge 2" })).toBeTruthy();
    await type("Name", "edge 3");
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByRole("heading", { name: "edge 3" })).toBeTruthy();
    expect(edge.written).toHaveLength(2);
});
