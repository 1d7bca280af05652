// SPDX-License-Identifier: Apache-2.0
import { decoded } from "../console/decoded";

export type PageName = "overview" | "gateways" | "applications" | "issuers" | "exchange";

/** A page: its route below the realm, and the message key of its title. */
export interface Page {
    readonly name: PageName;
    readonly path: string;
    readonly title: string;
}

export const PAGES: readonly Page[] = [
    { name: "overview", path: "pingone-overview", title: "pingone.overview" },
    { name: "gateways", path: "pingone-gateways", title: "pingone.gateways" },
    { name: "applications", path: "pingone-applications", title: "pingone.applications" },
    { name: "issuers", path: "pingone-issuers", title: "pingone.issuers" },
    { name: "exchange", path: "pingone-exchange", title: "pingone.exchange" },
];

/** The page for a path below the realm, if it is a page of the extension. */
export function pageOf(path: string): Page | undefined {
    return PAGES.find((page) => path === page.path || path.startsWith(`${page.path}/`));
}

/** In an address of the API, the browser would resolve these, also if they are encoded. They name no object. */
const NO_NAMES = ["", ".", ".."];

/** The path segments after the page's own route: `pingone-gateways/4711/roles` is `["4711", "roles"]`. */
export function below(page: Page, path: string): string[] {
    return path
        .slice(page.path.length)
        .split("/")
        .map(decoded)
        .filter((segment) => !NO_NAMES.includes(segment));
}
