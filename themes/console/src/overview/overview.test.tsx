// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { gateway, json, listed, open, type Server } from "../page.test.support";
import type { ExchangeEvent } from "./exchange-events";

const EVERY_TYPE = { eventsEnabled: true, enabledEventTypes: [] };

const rejection = (reason: string): ExchangeEvent => ({
    time: 0,
    type: "TOKEN_EXCHANGE_ERROR",
    clientId: "client",
    details: { exchange_mode: "gateway_credential", reason },
});

/** A realm with gateways of these names and with these events. */
function realm(names: readonly string[], events: readonly ExchangeEvent[] = [], settings: object = EVERY_TYPE): Server {
    return (path, query) => {
        if (path === "/events/config") return json(settings);
        if (path !== "/events") return listed("gateways", names.map(gateway), query);
        const first = Number(query.get("first"));
        return json(events.slice(first, first + Number(query.get("max"))));
    };
}

async function row(table: string, text: string): Promise<HTMLElement> {
    const found = await screen.findByRole("grid", { name: table });
    return within(found)
        .getAllByRole("row")
        .find((one) => one.textContent?.includes(text))!;
}

const names = (count: number) => Array.from({ length: count }, (_, number) => `gateway-${number}`);

test("a realm without gateways has no links to lists", async () => {
    open("pingone-overview", realm([]));
    const enabled = await row("Gateways", "Enabled");
    expect(within(enabled).getByText("0")).toBeTruthy();
    expect(within(enabled).queryByRole("link")).toBeNull();
});

test("the number of gateways leads to their list", async () => {
    open("pingone-overview", realm(["edge"]));
    const link = within(await row("Gateways", "Enabled")).getByRole("link", { name: "1" });
    expect(link.getAttribute("href")).toBe("#/demo/pingone-gateways");
});

test("of 10,000 gateways, the page reads the first 1000 and says that there are more", async () => {
    const { asked } = open("pingone-overview", realm(names(10_000)));
    expect((await row("Gateways", "Enabled")).textContent).toContain("At least 1000");
    expect(screen.getByText(/more than 1000 gateways/)).toBeTruthy();
    expect(asked.filter((path) => path.endsWith("/gateways"))).toHaveLength(5);
});

test("an unused credential leads to the list of unused credentials", async () => {
    open("pingone-overview", (path, query) =>
        path.startsWith("/events")
            ? json({ eventsEnabled: false })
            : listed("gateways", [{ ...gateway("edge"), _embedded: { credentials: [unused] } }], query),
    );
    const link = within(await row("Credentials", "Unused")).getByRole("link");
    expect(link.getAttribute("href")).toBe("#/demo/pingone-overview/credentials/unused");
});

const unused = {
    id: "old",
    createdAt: "2020-01-01T00:00:00Z",
    signingKey: { kid: "key", status: "ACTIVE" },
};

test("rejections are counted by reason, each with the page where it can be changed", async () => {
    const events = [rejection("gateway_disabled"), rejection("scope_not_granted"), rejection("gateway_disabled")];
    open("pingone-overview", realm([], events));
    const disabled = await row("Outcome", "gateway_disabled");
    expect(within(disabled).getByRole("link", { name: "2" })).toBeTruthy();
    expect(within(disabled).getByRole("link", { name: 'Go to "Gateways"' })).toBeTruthy();
    expect(within(await row("Outcome", "scope_not_granted")).getByRole("link", { name: "1" })).toBeTruthy();
});

test("of more than 1000 events, the page counts the newest", async () => {
    const events = Array.from({ length: 1200 }, () => rejection("credential_unknown"));
    const { asked } = open("pingone-overview", realm([], events));
    expect((await row("Outcome", "credential_unknown")).textContent).toContain("At least 1000");
    expect(screen.getByText(/more than 1000 events/)).toBeTruthy();
    expect(asked.filter((path) => path === "/events")).toHaveLength(4);
});

test("a realm without events leads to the switch, and no event is read", async () => {
    const { asked } = open("pingone-overview", realm([], [], { eventsEnabled: false }));
    expect(await screen.findByText("This realm does not save the events of exchanges")).toBeTruthy();
    const link = screen.getByRole("link", { name: "Open the event settings" });
    expect(link.getAttribute("href")).toBe("#/demo/realm-settings/events");
    expect(asked).not.toContain("/events");
});

test("a realm that saves the rejections says that it has none", async () => {
    open("pingone-overview/rejections/gateway_disabled", realm([]));
    expect(await screen.findByText("No exchange was rejected.")).toBeTruthy();
});

test("a realm that does not save the rejections does not say that it has none", async () => {
    open("pingone-overview/rejections/gateway_disabled", realm([], [], { eventsEnabled: false }));
    expect(await screen.findByText("This realm does not save the events of exchanges")).toBeTruthy();
    expect(screen.queryByText("No exchange was rejected.")).toBeNull();
});

test("an administrator who may not view events sees the gateways, and no event is read", async () => {
    const { asked } = open("pingone-overview", realm(["edge"]), { roles: ["view-clients"] });
    expect((await row("Gateways", "Enabled")).textContent).toContain("1");
    expect(screen.getByText("You do not have permission to view the events of this realm.")).toBeTruthy();
    expect(asked.filter((path) => path.startsWith("/events"))).toEqual([]);
});

test("events that cannot be read do not hide the gateways", async () => {
    open("pingone-overview", (path, query, sent) =>
        path.startsWith("/events") ? json({ error: "unknown_error" }, 500) : realm(["edge"])(path, query, sent),
    );
    expect((await row("Gateways", "Enabled")).textContent).toContain("1");
    expect((await screen.findByRole("alert")).textContent).toContain("unknown_error");
});
