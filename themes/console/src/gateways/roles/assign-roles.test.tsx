// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { gateway, json, listed, open, type Server } from "../../page.test.support";

const ROLES = ["billing", "orders", "stock"].map((name) => ({ id: name, name }));

/** A server with one gateway, to which tests assign roles as another administrator does. */
class Roles {
    readonly assigned: string[] = [];

    readonly server: Server = (path, query, { method, body }) => {
        if (path === "/roles") return listed("roles", ROLES, query);
        if (path.startsWith("/roles/")) return json(ROLES.find(({ id }) => path.endsWith(id)));
        if (!path.endsWith("/roleAssignments")) return json(gateway("edge"));
        return method === "POST" ? this.assign((body as { role: { id: string } }).role.id) : this.list(query);
    };

    private assign(id: string): Response {
        if (this.assigned.includes(id)) return json({ message: "The gateway already has this role." }, 400);
        this.assigned.push(id);
        return json({});
    }

    private list(query: URLSearchParams): Response {
        const assignments = this.assigned.map((id) => ({ id, role: { id } }));
        return listed("roleAssignments", assignments, query);
    }
}

async function dialogOf(roles: Roles): Promise<HTMLElement> {
    open("pingone-gateways/edge/roles", roles.server, { roles: ["view-clients", "manage-clients", "manage-users"] });
    fireEvent.click(await screen.findByRole("button", { name: "Assign roles" }));
    return screen.findByRole("dialog");
}

const role = (dialog: HTMLElement, name: string) => within(dialog).findByRole<HTMLInputElement>("checkbox", { name });

test("a chosen role that was assigned meanwhile does not prevent the assignment of the others", async () => {
    const roles = new Roles();
    const dialog = await dialogOf(roles);
    fireEvent.click(await role(dialog, "orders"));
    fireEvent.click(await role(dialog, "stock"));
    roles.assigned.push("orders");
    fireEvent.click(within(dialog).getByRole("button", { name: "Assign" }));
    expect(await within(dialog).findByText("The gateway already has this role.")).toBeTruthy();
    await waitFor(() => expect(within(dialog).queryByRole("checkbox", { name: "orders" })).toBeNull());
    fireEvent.click(within(dialog).getByRole("button", { name: "Assign" }));
    expect(await screen.findByText("The roles have been assigned")).toBeTruthy();
    expect(roles.assigned).toEqual(["orders", "stock"]);
});

test("a chosen role stays visible while another one is searched", async () => {
    const dialog = await dialogOf(new Roles());
    expect(await role(dialog, "billing")).toBeTruthy();
    fireEvent.click(await role(dialog, "orders"));
    fireEvent.change(within(dialog).getByRole("textbox"), { target: { value: "stock" } });
    expect((await role(dialog, "stock")).checked).toBe(false);
    expect((await role(dialog, "orders")).checked).toBe(true);
    expect(within(dialog).queryByRole("checkbox", { name: "billing" })).toBeNull();
});

test("a search without a result says so, and a chosen role is listed instead", async () => {
    const dialog = await dialogOf(new Roles());
    expect(await role(dialog, "orders")).toBeTruthy();
    fireEvent.change(within(dialog).getByRole("textbox"), { target: { value: "unknown" } });
    expect(within(dialog).getByText("No results found")).toBeTruthy();
    expect(within(dialog).queryByRole("grid")).toBeNull();
    fireEvent.change(within(dialog).getByRole("textbox"), { target: { value: "" } });
    fireEvent.click(await role(dialog, "orders"));
    fireEvent.change(within(dialog).getByRole("textbox"), { target: { value: "unknown" } });
    expect(await role(dialog, "orders")).toBeTruthy();
    expect(within(dialog).queryByText("No results found")).toBeNull();
});
