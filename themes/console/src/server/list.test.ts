// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import type { Http } from "./http";
import { all, quoted, slice } from "./list";

/** Answers each path with a page, and remembers what it was asked for. */
function http(pages: Record<string, unknown>): { http: Http; asked: string[] } {
    const asked: string[] = [];
    const get = (path: string) => {
        asked.push(path);
        return Promise.resolve(pages[path]);
    };
    return { http: { get } as unknown as Http, asked };
}

const FIRST = {
    _links: { next: { href: "https://server/list?limit=1&cursor=c%2B1" } },
    _embedded: { things: ["a"] },
};
const LAST = { _links: {}, _embedded: { things: ["b"] } };

test("a page has the cursor of the next one, decoded", async () => {
    const { http: server } = http({ "/things?limit=1": FIRST });
    expect(await slice(server, "/things", "things", { limit: "1", filter: "" })).toEqual({
        elements: ["a"],
        next: "c+1",
    });
});

test("all pages of a list are read one after the other", async () => {
    const { http: server, asked } = http({ "/things?": FIRST, "/things?cursor=c%2B1": LAST });
    expect(await all(server, "/things", "things")).toEqual(["a", "b"]);
    expect(asked).toEqual(["/things?", "/things?cursor=c%2B1"]);
});

test("quotes and backslashes in a filter's text are escaped", () => {
    expect(quoted('a "b" \\')).toBe('"a \\"b\\" \\\\"');
});
