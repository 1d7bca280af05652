// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { application, issuer, json, listed, open, type Server } from "../page.test.support";

const TAB = "pingone-issuers/partner/applications";
const PROVIDER = { internalId: "partner", alias: "partner", providerId: "jwt-authorization-grant" };

/** A server with one trusted issuer and these applications. */
const serverOf =
    (applications: () => readonly object[]): Server =>
    (path, query) => {
        if (path.startsWith("/identity-provider")) return json(PROVIDER);
        if (path.endsWith("/applications")) return listed("applications", applications(), query);
        return path.endsWith("/trustedIssuers/partner") ? json(issuer("partner")) : json({}, 404);
    };

const named = (count: number) => Array.from({ length: count }, (_, row) => application(`row-${row}`));

async function row(clientId: string): Promise<HTMLElement> {
    return (await screen.findByText(clientId)).closest("tr")!;
}

test("each row says whether the issuer is assigned, without a request of its own", async () => {
    const assigned = { ...application("assigned"), trustedIssuers: ["another", "alias of partner"] };
    const { asked } = open(TAB, serverOf(() => [assigned, application("other")]));
    expect((await row("assigned")).textContent).toContain("Assigned");
    expect((await row("other")).textContent).toContain("Not assigned");
    expect(within(await row("other")).getByRole("button", { name: "Assign other" })).toBeTruthy();
    expect(asked.filter((path) => path.includes("/applications"))).toHaveLength(1);
});

test("a second page that was emptied does not say that the realm has no application", async () => {
    let count = 11;
    open(TAB, serverOf(() => named(count)));
    await row("row-0");
    fireEvent.click(screen.getAllByRole("button", { name: "Next page" })[0]!);
    await row("row-10");
    count = 10;
    fireEvent.click(screen.getByRole("button", { name: "Refresh" }));
    expect(await screen.findByText("Nothing on this page")).toBeTruthy();
    expect(screen.queryByText("No client has the exchange switched on yet")).toBeNull();
});
