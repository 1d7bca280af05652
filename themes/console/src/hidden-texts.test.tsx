// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { Spinner } from "@patternfly/react-core";
import { fireEvent, render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { application, gateway, issuer, json, listed, open, type Server } from "./page.test.support";

/** PatternFly's own English texts, which a page in another language must not have. */
const ENGLISH = /^(close|loading|breadcrumb|alert|success|danger|warning|info|label|scroll|contents)\b/i;

const issuers: Server = (path, query) =>
    path.startsWith("/identity-provider")
        ? json({ internalId: "partner", alias: "partner", providerId: "jwt-authorization-grant" })
        : listed("trustedIssuers", [issuer("partner")], query);

/** The texts that only screen readers read aloud. */
function hiddenTexts(): string[] {
    const labels = [...document.querySelectorAll("[aria-label], [aria-valuetext]")].flatMap((element) => [
        element.getAttribute("aria-label") ?? "",
        element.getAttribute("aria-valuetext") ?? "",
    ]);
    const texts = [...document.querySelectorAll(".pf-v5-u-screen-reader, .pf-v5-screen-reader")].map(
        (element) => element.textContent ?? "",
    );
    return [...labels, ...texts].map((text) => text.trim()).filter((text) => text !== "");
}

/** Those of them that PatternFly wrote. Each page has hidden texts of its own, too. */
function englishTexts(): string[] {
    const texts = hiddenTexts();
    expect(texts).not.toEqual([]);
    return texts.filter((text) => ENGLISH.test(text));
}

test("a hidden text of PatternFly's own is found", () => {
    render(<Spinner />);
    expect(englishTexts()).toEqual(["Contents", "Loading..."]);
});

test("the hidden texts of a dialog are in the administrator's language", async () => {
    open("pingone-issuers", issuers, { language: "de" });
    fireEvent.click(await screen.findByRole("button", { name: "Aktionen für partner" }));
    fireEvent.click(await screen.findByRole("menuitem", { name: "Löschen" }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText("Warnung:")).toBeTruthy();
    expect(englishTexts()).toEqual([]);
    fireEvent.click(within(dialog).getByRole("button", { name: "Schließen" }));
    expect(screen.queryByRole("dialog")).toBeNull();
});

test("the hidden texts of a page below another are in the administrator's language", async () => {
    open("pingone-overview/gateways/disabled", (_, query) => listed("gateways", [gateway("edge")], query), {
        language: "de",
    });
    expect(await screen.findByRole("navigation", { name: "Brotkrumen-Navigation" })).toBeTruthy();
    expect(englishTexts()).toEqual([]);
});

test("the hidden texts of a list with several names are in the administrator's language", async () => {
    const orders = { ...application("orders"), targets: [{ audience: "bills" }] };
    open("pingone-applications", (_, query) => listed("applications", [orders], query), { language: "de" });
    expect(await screen.findByRole("list", { name: "Akzeptierte Audiences" })).toBeTruthy();
    expect(englishTexts()).toEqual([]);
});

test("the link to the documentation says that it opens in a new tab", async () => {
    open("pingone-gateways", (_, query) => listed("gateways", [], query));
    const link = await screen.findByRole("link", { name: "Learn more (opens in a new tab)" });
    expect(link.getAttribute("target")).toBe("_blank");
});

test("of many names, a field shows all, without PatternFly's English text for the others", async () => {
    const acceptedAudiences = Array.from({ length: 101 }, (_, number) => `audience-${number}`);
    const orders = { ...application("orders"), acceptedAudiences };
    open("pingone-applications", (_, query) => listed("applications", [orders], query), { language: "de" });
    fireEvent.click(await screen.findByRole("button", { name: "Aktionen für orders" }));
    fireEvent.click(await screen.findByRole("menuitem", { name: "Audiences bearbeiten" }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText("audience-100")).toBeTruthy();
    expect(within(dialog).queryByText(/more/)).toBeNull();
});

test("while a page loads, its hidden texts are in the administrator's language", async () => {
    open("pingone-overview", () => new Promise<Response>(() => {}), { language: "de" });
    expect((await screen.findAllByLabelText("Wird geladen")).length).toBeGreaterThan(0);
    expect(englishTexts()).toEqual([]);
});

test("while an action runs, the hidden texts of its button are in the administrator's language", async () => {
    const server: Server = (_, query, { method }) =>
        method === "POST" ? new Promise<Response>(() => {}) : listed("applications", [], query);
    open("pingone-gateways/new", server, { language: "de" });
    fireEvent.change(await screen.findByRole("textbox", { name: "Name" }), { target: { value: "edge" } });
    fireEvent.click(screen.getByRole("button", { name: "Erstellen" }));
    expect(await screen.findByRole("progressbar", { name: "Wird geladen" })).toBeTruthy();
    expect(englishTexts()).toEqual([]);
});

test("the kind of an alert is read aloud in the administrator's language", async () => {
    const server: Server = (path, query) =>
        path === "/events/config" ? json({ eventsEnabled: false }) : listed("gateways", [], query);
    open("pingone-overview", server, { language: "de" });
    expect(await screen.findByText("Information:")).toBeTruthy();
    expect(englishTexts()).toEqual([]);
});

test.each([
    [1, "Sein Credential:"],
    [2, "Seine 2 Credentials:"],
])("a text about %i credentials has the right form", async (count, text) => {
    const [credential] = gateway("edge")._embedded.credentials;
    const credentials = Array.from({ length: count }, (_, number) => ({ ...credential, id: String(number) }));
    const edge = { ...gateway("edge"), _embedded: { credentials } };
    open("pingone-gateways", (_, query) => listed("gateways", [edge], query), { language: "de" });
    fireEvent.click(await screen.findByRole("button", { name: "Aktionen für edge" }));
    fireEvent.click(await screen.findByRole("menuitem", { name: "Deaktivieren" }));
    expect((await screen.findByRole("dialog")).textContent).toContain(text);
});
