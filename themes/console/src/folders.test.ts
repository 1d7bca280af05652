// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { sources } from "./sources.test.support";

/** Folders, each with the other folders from which its files import. */
type Folders = ReadonlyMap<string, ReadonlySet<string>>;

function foldersOfSources(): Folders {
    const folders = new Map<string, Set<string>>();
    for (const path of sources("src")) {
        const folder = dirname(path);
        const imported = folders.get(folder) ?? new Set<string>();
        folders.set(folder, imported);
        for (const match of readFileSync(path, "utf8").matchAll(/(?: from |import\()"(\.[^"]+)"/g)) {
            const other = dirname(join(folder, match[1]!));
            if (other !== folder) imported.add(other);
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

test("the folders import from each other, and not in a circle", () => {
    const folders = foldersOfSources();
    expect(folders.get("src")).toContain(join("src", "app"));
    expect(folders.get(join("src", "app"))).toContain(join("src", "gateways"));
    expect(folders.get(join("src", "gateways", "list"))).toContain(join("src", "gateways", "api"));
    expect(inCircles(folders)).toEqual([]);
});
