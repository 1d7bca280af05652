// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sources } from "./sources.test.support";

/** An id in a path, as it is. The id of an imported object can have a question mark or a percent sign. */
const UNENCODED = /\/\$\{[\w.?]*\b(id|internalId)\}/g;

test("an id that is not encoded is found", () => {
    const code = "`clients/${client.id}/settings` `issuers/${internalId}` `scopes/${scope?.id}/x` `/${encode(id)}`";
    expect(code.match(UNENCODED)).toEqual(["/${client.id}", "/${internalId}", "/${scope?.id}"]);
});

test("each id in an address is encoded", () => {
    const found = sources("src").flatMap((path) => readFileSync(path, "utf8").match(UNENCODED) ?? []);
    expect(found).toEqual([]);
});
