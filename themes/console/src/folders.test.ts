// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { sources } from "./sources.test.support";

/** Folders, each with the other folders from which its files import. */
type Folders = ReadonlyMap<string, ReadonlySet<string>>;

/** The parts that all pages share. They include the entry, which imports the pages. */
const SHARED = ["src", join("src", "app")];

function foldersOfPages(): Folders {
    const folders = new Map<string, Set<string>>();
    for (const path of sources("src")) {
        const folder = dirname(path);
        if (SHARED.includes(folder)) continue;
        const imported = folders.get(folder) ?? new Set<string>();
        folders.set(folder, imported);
        for (const match of readFileSync(path, "utf8").matchAll(/ from "(\.[^"]+)";/g)) {
            const other = dirname(join(folder, match[1]!));
            if (other !== folder && !SHARED.includes(other)) imported.add(other);
        }
    }
    return folders;
}

/** The folders in a circle of imports, and those that import from one. */
function inCircles(folders: Folders, left: readonly string[] = [...folders.keys()]): readonly string[] {
    const stuck = left.filter((folder) => [...folders.get(folder)!].some((other) => left.includes(other)));
    return stuck.length === left.length ? stuck : inCircles(folders, stuck);
}

test("a circle of three folders is found", () => {
    const folders: Folders = new Map([
        ["one", new Set(["two"])],
        ["two", new Set(["three"])],
        ["three", new Set(["one", "none"])],
        ["none", new Set<string>()],
    ]);
    expect(inCircles(folders)).toEqual(["one", "two", "three"]);
});

test("the folders of the pages import from each other, and not in a circle", () => {
    const folders = foldersOfPages();
    expect(folders.get(join("src", "gateways", "list"))).toContain(join("src", "gateways", "api"));
    expect(inCircles(folders)).toEqual([]);
});
