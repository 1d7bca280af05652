// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { gateway, json, listed, open, type Server } from "../page.test.support";

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
