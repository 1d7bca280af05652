// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { listed, open } from "./page.test.support";

const helpTexts = () => [...document.querySelectorAll(".pf-v5-c-helper-text")];

/** The help texts that screen readers do not read aloud with any field. */
function withoutAField(): (string | null)[] {
    return helpTexts()
        .filter(({ id }) => !document.querySelector(`[aria-describedby="${id}"]`))
        .map(({ textContent }) => textContent);
}

test.each(["pingone-gateways/new", "pingone-issuers/new", "pingone-exchange"])(
    "on the page %s, each help text belongs to a field",
    async (path) => {
        open(path, (_, query) => listed("applications", [], query));
        await waitFor(() => expect(helpTexts()).not.toEqual([]));
        expect(withoutAField()).toEqual([]);
    },
);

test("the help text of a field whose choices are searched belongs to it", async () => {
    open("pingone-exchange", (_, query) => listed("applications", [], query));
    expect(await screen.findByRole("combobox", { name: "Gateway", description: /^Choose a gateway/ })).toBeTruthy();
});

test("the error of a field replaces its help text", async () => {
    open("pingone-gateways/new", (_, query) => listed("applications", [], query));
    const name = await screen.findByRole("textbox", { name: "Name", description: /^Unique in this realm/ });
    fireEvent.change(name, { target: { value: "edge#" } });
    expect(screen.getByRole("textbox", { name: "Name", description: /^The character # is not allowed/ })).toBe(name);
});
