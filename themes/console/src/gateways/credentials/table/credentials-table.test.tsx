// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { gateway, json, open } from "../../../page.test.support";

test("each mark of a credential has its explanation as a text of the page", async () => {
    const marked = {
        ...gateway("edge")._embedded.credentials[0],
        lastUsedAt: new Date().toISOString(),
        expiresAt: "2020-01-01T00:00:00Z",
        signingKey: { kid: "key", status: "GONE" },
    };
    const edge = { ...gateway("edge"), _embedded: { credentials: [marked] } };
    open("pingone-gateways/edge/credentials", () => json(edge));
    const marks = within(await screen.findByRole("list", { name: "Status" })).getAllByRole("listitem");
    expect(marks.map(({ textContent }) => textContent)).toEqual([
        expect.stringMatching(/^Signing key not available.*Revoke it\.$/),
        expect.stringMatching(/^Expired.*Revoke it to free its slot\.$/),
    ]);
});
