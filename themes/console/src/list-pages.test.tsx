// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { application, gateway, issuer, json, later, listed, open, type Server } from "./page.test.support";

/** The pages with a list, with the API's name for the list, an element of it and the control that adds one. */
const LISTS = [
    {
        path: "pingone-gateways",
        kind: "gateways",
        title: "Gateways",
        element: gateway,
        none: "no gateways yet",
        adds: "Create gateway",
    },
    {
        path: "pingone-applications",
        kind: "applications",
        title: "Applications",
        element: application,
        none: "No client has the exchange switched on",
        adds: "Add application",
    },
    {
        path: "pingone-issuers",
        kind: "trustedIssuers",
        title: "Trusted issuers",
        element: issuer,
        none: "no trusted issuers yet",
        adds: "Create trusted issuer",
    },
];

const VIEWER = { roles: ["view-clients"] };

const LONG = "n".repeat(160);

const names = (count: number) => Array.from({ length: count }, (_, row) => `row-${row}`);

describe.each(LISTS)("$title", ({ path, kind, title, element, none, adds }) => {
    const page = (elements: readonly string[], query = new URLSearchParams(), more?: string) =>
        listed(
            kind,
            elements.map((name) => element(name)),
            query,
            more,
        );

    const with_ =
        (elements: readonly string[]): Server =>
        (_, query) =>
            page(elements, query);

    const table = () => screen.findByRole("grid", { name: title });
    const rows = async () =>
        within(await table())
            .getAllByRole("row")
            .slice(1);

    const nextPage = () => screen.getAllByRole("button", { name: "Next page" })[0]!;

    const isOffered = (name: string) =>
        [...screen.queryAllByRole("button", { name }), ...screen.queryAllByRole("link", { name })].length > 0;

    /** The changes that the page offers, of the list and of the row "alone". */
    const offered = () => [adds, "Actions for alone"].filter((name) => isOffered(name));

    test("while the server is slow, the page says that it is loading", async () => {
        open(path, () => new Promise<Response>(() => {}));
        expect(await screen.findByLabelText("Loading")).toBeTruthy();
        expect(screen.queryByRole("grid")).toBeNull();
    });

    test.each([
        { status: 401, body: { error: "HTTP 401 Unauthorized" }, shown: "HTTP 401 Unauthorized" },
        { status: 403, body: { message: "You do not have permissions." }, shown: "You do not have permissions." },
        { status: 500, body: { message: "An unexpected error." }, shown: "An unexpected error." },
    ])("after an answer with status $status, the page shows the reason and loads again", async (rejection) => {
        let answer: Server = () => json(rejection.body, rejection.status);
        open(path, (...request) => answer(...request));
        expect((await screen.findByRole("alert")).textContent).toContain(rejection.shown);
        answer = with_(["back-again"]);
        fireEvent.click(screen.getByRole("button", { name: "Try again" }));
        expect((await rows())[0]!.textContent).toContain("back-again");
    });

    test("without a network, the page shows the reason of the browser", async () => {
        open(path, () => Promise.reject(new TypeError("Failed to fetch")));
        expect((await screen.findByRole("alert")).textContent).toContain("Failed to fetch");
        expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
    });

    test("without rows, the page says so and offers to add one", async () => {
        open(path, with_([]));
        expect((await screen.findAllByText(new RegExp(none))).length).toBeGreaterThan(0);
        expect(screen.queryByRole("grid")).toBeNull();
        expect(offered()).toEqual([adds]);
    });

    test("without rows, an administrator who may only view is offered no change", async () => {
        open(path, with_([]), VIEWER);
        expect((await screen.findAllByText(new RegExp(none))).length).toBeGreaterThan(0);
        expect(offered()).toEqual([]);
    });

    test("one row has no other page", async () => {
        open(path, with_(["alone"]));
        expect(await rows()).toHaveLength(1);
        const next = screen.getAllByRole("button", { name: "Next page" });
        expect(next.map((button) => button.hasAttribute("disabled"))).toEqual([true, true]);
    });

    test.each([60, 10_000])("of %i rows, the page asks for one part, and then for the next", async (count) => {
        const { asked } = open(path, with_(names(count)));
        const shown = await rows();
        expect(shown.length).toBeLessThan(60);
        expect(asked.filter((one) => one.endsWith(`/${kind}`))).toHaveLength(1);
        expect(screen.queryAllByText("row-0")).not.toEqual([]);
        fireEvent.click(nextPage());
        expect((await screen.findAllByText(`row-${shown.length}`)).length).toBeGreaterThan(0);
        expect(screen.queryAllByText("row-0")).toEqual([]);
    });

    test("when the last row of the second page is deleted, the first page is still reached", async () => {
        let count = 11;
        open(path, (...request) => with_(names(count))(...request));
        await rows();
        fireEvent.click(nextPage());
        expect((await screen.findAllByText("row-10")).length).toBeGreaterThan(0);
        count = 10;
        fireEvent.click(screen.getByRole("button", { name: "Refresh" }));
        expect(await screen.findByText("Nothing on this page")).toBeTruthy();
        expect(screen.getAllByText("0 - 0").length).toBeGreaterThan(0);
        fireEvent.click(screen.getAllByRole("button", { name: "Previous page" })[0]!);
        expect((await screen.findAllByText("row-0")).length).toBeGreaterThan(0);
    });

    test.each([0, 3])("a first page with %i rows leads to the next one, if there is one", async (count) => {
        open(path, (_, query) => (query.has("cursor") ? page(["the-last"]) : page(names(count), query, "more")));
        expect(await screen.findAllByRole("button", { name: "Next page" })).toHaveLength(2);
        expect(screen.queryByText(new RegExp(none))).toBeNull();
        fireEvent.click(nextPage());
        expect((await screen.findAllByText("the-last")).length).toBeGreaterThan(0);
    });

    test("while the next page is slow, the rows stay, and the page says that it is loading", async () => {
        const slow = later();
        open(path, (_, query) => (query.has("cursor") ? slow.answer : page(names(31), query)));
        await rows();
        await waitFor(() => expect(screen.queryByLabelText("Loading")).toBeNull());
        fireEvent.click(nextPage());
        expect(await screen.findByLabelText("Loading")).toBeTruthy();
        expect((await rows())[0]!.textContent).toContain("row-0");
        slow.send(page(names(31), new URLSearchParams({ cursor: "10", limit: "10" })));
        expect((await screen.findAllByText("row-10")).length).toBeGreaterThan(0);
        await waitFor(() => expect(screen.queryByLabelText("Loading")).toBeNull());
    });

    test("a page that could not be loaded is not skipped", async () => {
        let isBroken = false;
        const cursors: (string | null)[] = [];
        open(path, (address, query, sent) => {
            cursors.push(query.get("cursor"));
            return isBroken ? json({ message: "An unexpected error." }, 500) : with_(names(31))(address, query, sent);
        });
        await rows();
        isBroken = true;
        fireEvent.click(nextPage());
        expect(await screen.findByText("An unexpected error.")).toBeTruthy();
        isBroken = false;
        fireEvent.click(nextPage());
        expect((await screen.findAllByText("row-10")).length).toBeGreaterThan(0);
        expect(cursors).toEqual([null, "10", "10"]);
        expect(screen.getAllByText("11 - 20").length).toBeGreaterThan(0);
    });

    test("a name of 160 characters is in the page without an abbreviation, and its cell breaks it", async () => {
        open(path, with_([LONG]));
        const [name] = await screen.findAllByText(LONG);
        expect(name?.closest("td")?.className).toMatch(/pf-m-break-word|pingone-name/);
    });

    test("in a locale that the theme has no texts for, the page has its rows and English texts", async () => {
        open(path, with_(names(3)), { locale: "ar" });
        expect(await rows()).toHaveLength(3);
        expect(screen.getByRole("heading", { name: title, level: 1 })).toBeTruthy();
    });

    test("an administrator who may change everything is offered every change", async () => {
        open(path, with_(["alone"]));
        await table();
        expect(offered()).toEqual([adds, "Actions for alone"]);
    });

    test("an administrator who may only view is offered no change", async () => {
        open(path, with_(["alone"]), VIEWER);
        await table();
        expect(offered()).toEqual([]);
    });
});
