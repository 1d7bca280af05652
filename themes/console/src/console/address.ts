// SPDX-License-Identifier: Apache-2.0
import { decoded } from "./decoded";

/** The realm and the path below it in the address of the window: `#/{realm}/{path}`. The realm may be empty. */
export function route(): { realm: string; path: string } {
    const [realm, ...path] = location.hash.replace(/^#\/?/, "").split("?")[0]!.split("/");
    return { realm: decoded(realm || ""), path: path.join("/") };
}

/** The page of a path below a realm, as the address of a link. */
export function href(realm: string, path: string): string {
    return `#/${encodeURIComponent(realm)}/${path}`;
}
