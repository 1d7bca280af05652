// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { gateway, json, listed, open, type Server } from "../page.test.support";

const [credential] = gateway("edge")._embedded.credentials;
/** A gateway whose page fails, because a time of its credential is invalid. */
const BROKEN = { ...gateway("edge"), _embedded: { credentials: [{ ...credential, createdAt: "never" }] } };

const server: Server = (path, query) => (path.endsWith("/gateways") ? listed("gateways", [], query) : json(BROKEN));

test("after a page that failed, another address of the same page is shown", async () => {
    // React writes the error there, too.
    const written = vi.spyOn(console, "error").mockImplementation(() => undefined);
    window.addEventListener("error", (event) => event.preventDefault());
    const { go } = open("pingone-gateways/edge", server);
    expect(await screen.findByText("This page could not be displayed")).toBeTruthy();
    go("pingone-gateways");
    expect(await screen.findByText(/no gateways yet/)).toBeTruthy();
    expect(screen.queryByText("This page could not be displayed")).toBeNull();
    written.mockRestore();
});
