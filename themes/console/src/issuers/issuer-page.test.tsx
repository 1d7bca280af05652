// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { issuer, json, later, listed, open, type Server } from "../page.test.support";

const PARTNER = {
    ...issuer("partner"),
    jwksUrl: "https://partner.example/jwks",
    expRequired: true,
    iatRequired: false,
    nbfRequired: false,
    singleUse: false,
    trustsActors: false,
};

/** A server with one trusted issuer, which tests change as another administrator does. */
class OneIssuer {
    now: object = PARTNER;
    readonly written: object[] = [];

    readonly server: Server = (path, query, { method, body }) => {
        if (path.startsWith("/identity-provider")) {
            return json({ internalId: "partner", alias: "partner", providerId: "jwt-authorization-grant" });
        }
        if (path.endsWith("/applications")) return listed("applications", [], query);
        if (path.endsWith("/trustedIssuers")) return listed("trustedIssuers", [this.now], query);
        if (method === "PUT") this.written.push(body as object);
        return json(this.now);
    };
}

const field = (name: string) => screen.findByRole<HTMLInputElement>("textbox", { name });

test("settings of an issuer that were changed in Keycloak's own form are not overwritten", async () => {
    const partner = new OneIssuer();
    open("pingone-issuers/partner/settings", partner.server);
    fireEvent.change(await field("Description"), { target: { value: "In Paris" } });
    partner.now = { ...PARTNER, jwksUrl: "https://partner.example/new" };
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText(/settings have been changed in the meantime/)).toBeTruthy();
    expect(partner.written).toEqual([]);
    expect((await field("Description")).value).toBe("In Paris");
    fireEvent.click(screen.getByRole("button", { name: "Refresh" }));
    expect(await screen.findByDisplayValue("https://partner.example/new")).toBeTruthy();
    expect((await field("Description")).value).toBe("");
});

test("settings of an issuer that nothing else changed are saved", async () => {
    const partner = new OneIssuer();
    open("pingone-issuers/partner/settings", partner.server);
    fireEvent.change(await field("Description"), { target: { value: "In Paris" } });
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText("The trusted issuer has been saved")).toBeTruthy();
    expect(partner.written).toMatchObject([{ name: "partner", description: "In Paris" }]);
});

test("after an issuer is saved, the button keeps the focus, and the form has the stored settings", async () => {
    const partner = new OneIssuer();
    open("pingone-issuers/partner/settings", (path, query, sent) => {
        if (sent.method === "PUT") partner.now = { ...PARTNER, description: "In Paris (stored)" };
        return partner.server(path, query, sent);
    });
    fireEvent.change(await field("Description"), { target: { value: "In Paris" } });
    const button = screen.getByRole("button", { name: "Save" });
    button.focus();
    fireEvent.click(button);
    expect(await screen.findByDisplayValue("In Paris (stored)")).toBeTruthy();
    expect(document.activeElement).toBe(button);
});

/** Deletes the issuer on its page. The answer is slow. */
async function deletesPartner() {
    const slow = later();
    const { server } = new OneIssuer();
    const { went, go } = open("pingone-issuers/partner", (path, query, sent) =>
        sent.method === "DELETE" ? slow.answer : server(path, query, sent),
    );
    fireEvent.click(await screen.findByRole("button", { name: "Delete" }));
    const dialog = await screen.findByRole("dialog");
    expect(await within(dialog).findByText("The following will stop working immediately:")).toBeTruthy();
    fireEvent.click(within(dialog).getByRole("button", { name: "Delete" }));
    return { went, go, answers: () => slow.send(json({})) };
}

test("an administrator who waits until an issuer is deleted is led to the list", async () => {
    const { went, answers } = await deletesPartner();
    answers();
    expect(await screen.findByText("The trusted issuer has been deleted")).toBeTruthy();
    expect(went).toEqual(["pingone-issuers"]);
});

test("an administrator who left while an issuer was deleted stays there", async () => {
    const { went, go, answers } = await deletesPartner();
    go("pingone-applications");
    answers();
    expect(await screen.findByText("The trusted issuer has been deleted")).toBeTruthy();
    expect(went).toEqual([]);
});

test("the question whether an issuer is deleted does not follow to another tab", async () => {
    const { go } = open("pingone-issuers/partner/applications", new OneIssuer().server);
    fireEvent.click(await screen.findByRole("button", { name: "Delete" }));
    expect(await screen.findByRole("dialog")).toBeTruthy();
    go("pingone-issuers/partner/settings");
    expect(await screen.findByRole("textbox", { name: "Alias" })).toBeTruthy();
    expect(screen.queryByRole("dialog")).toBeNull();
});

test("the address of the keys and a copy of them stay while the other one is selected", async () => {
    open("pingone-issuers/new", new OneIssuer().server);
    const select = (kind: string) => fireEvent.click(screen.getByRole("radio", { name: kind }));
    fireEvent.change(await field("JWKS URL"), { target: { value: "https://partner.example/jwks" } });
    select("Pasted key set");
    fireEvent.change(await field("Key set (JWKS)"), { target: { value: "{}" } });
    select("From a URL");
    expect((await field("JWKS URL")).value).toBe("https://partner.example/jwks");
    select("Pasted key set");
    expect((await field("Key set (JWKS)")).value).toBe("{}");
});
