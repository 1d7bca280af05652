// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { application, issuer, json, later, listed, open, type Server } from "../page.test.support";

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
    const { asked } = open(
        TAB,
        serverOf(() => [assigned, application("other")]),
    );
    expect((await row("assigned")).textContent).toContain("Assigned");
    expect((await row("other")).textContent).toContain("Not assigned");
    expect(within(await row("other")).getByRole("button", { name: "Assign other" })).toBeTruthy();
    expect(asked.filter((path) => path.includes("/applications"))).toHaveLength(1);
});

test("a second page that was emptied does not say that the realm has no application", async () => {
    let count = 11;
    open(
        TAB,
        serverOf(() => named(count)),
    );
    await row("row-0");
    fireEvent.click(screen.getAllByRole("button", { name: "Next page" })[0]!);
    await row("row-10");
    count = 10;
    fireEvent.click(screen.getByRole("button", { name: "Refresh" }));
    expect(await screen.findByText("Nothing on this page")).toBeTruthy();
    expect(screen.queryByText("No client has the exchange switched on yet")).toBeNull();
});

test("until an assignment is written and read again, its button keeps the focus and sends nothing again", async () => {
    const writing = later();
    const reading = later();
    const assigned = { ...application("orders"), trustedIssuers: ["alias of partner"] };
    const lists = [listed("applications", [application("orders")], new URLSearchParams()), reading.answer];
    let writes = 0;
    open(TAB, (path, query, sent) => {
        if (path.endsWith("/applications")) return lists.shift()!;
        if (sent.method !== "POST") return serverOf(() => [])(path, query, sent);
        writes++;
        return writing.answer;
    });
    const button = await screen.findByRole("button", { name: "Assign orders" });
    button.focus();
    const doesNothing = () => {
        expect(button.getAttribute("aria-disabled")).toBe("true");
        fireEvent.click(button);
        expect(document.activeElement).toBe(button);
    };
    fireEvent.click(button);
    await waitFor(() => expect(writes).toBe(1));
    doesNothing();
    writing.send(json({}));
    expect(await screen.findByText("The trusted issuer has been assigned")).toBeTruthy();
    doesNothing();
    reading.send(listed("applications", [assigned], new URLSearchParams()));
    expect(await screen.findByRole("button", { name: "Remove orders" })).toBe(button);
    await waitFor(() => expect(button.getAttribute("aria-disabled")).toBe("false"));
    // The requests of the other clicks would have been sent by now.
    expect(writes).toBe(1);
});
