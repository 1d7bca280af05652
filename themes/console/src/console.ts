// SPDX-License-Identifier: Apache-2.0
import { decoded } from "./decoded";

/**
 * The data that Keycloak's admin console writes into its page ({@code index.ftl}, the script with the id
 * "environment"). `realm` is the one the administrator signed in to, which need not be the one that is managed.
 */
export interface Environment {
    readonly adminBaseUrl: string;
    readonly authServerUrl: string;
    readonly realm: string;
    readonly clientId: string;
}

/** An item of the console's sidebar. */
export interface NavItem {
    readonly path: string;
    readonly title: string;
}

/** The part of the console's own keycloak-js instance that this code uses. */
interface Keycloak {
    readonly token?: string;
    updateToken(minValidity: number): Promise<boolean>;
    login(): Promise<void>;
}

/** The members of a node of React's tree that this code reads. */
interface Fiber {
    readonly memoizedProps?: { readonly value?: unknown } | null;
    readonly stateNode?: { readonly current?: Fiber } | null;
    readonly child?: Fiber | null;
    readonly sibling?: Fiber | null;
}

const APP = "#app";
const MAIN = "#kc-main-content-page-container";
const NAV = "nav.pf-v5-c-nav";
const NAV_SECTION = "pingone-exchange-nav";
/** The custom element that holds a page of this extension. */
export const PAGE = "pingone-exchange-page";
/** Hides what the console itself shows for a route that it does not know. */
const COVERED = "pingone-exchange-covers";
const SECONDS_A_TOKEN_MUST_LAST = 5;

/**
 * Keycloak's stock admin console, and all knowledge about its internals: the page's elements and classes, the hash
 * routes, and where React keeps the signed-in keycloak-js. No other code of this project depends on them. Tested with
 * Keycloak 26.5, 26.6 and 26.7 by the browser tests.
 *
 * Keycloak plans to mount custom elements itself (https://github.com/keycloak/keycloak/issues/52777); then this class
 * can be removed.
 */
export class KeycloakConsole {
    readonly environment: Environment;
    private readonly app: Element;
    private changed: () => void = () => {};

    private constructor(environment: Environment, app: Element) {
        this.environment = environment;
        this.app = app;
    }

    /** The console of this document, or undefined if this is no such document. */
    static find(): KeycloakConsole | undefined {
        const environment = document.getElementById("environment")?.textContent;
        const app = document.querySelector(APP);
        return environment && app ? new KeycloakConsole(JSON.parse(environment) as Environment, app) : undefined;
    }

    /** Calls back whenever the route may have changed or the console has rendered something, at most once a frame. */
    onChange(callback: () => void): void {
        let waiting = false;
        this.changed = () => {
            if (waiting) return;
            waiting = true;
            requestAnimationFrame(() => {
                waiting = false;
                callback();
            });
        };
        window.addEventListener("popstate", this.changed);
        window.addEventListener("hashchange", this.changed);
        // The router pushes its own navigations, which fires no event; but each of them renders something.
        new MutationObserver(this.changed).observe(this.app, { childList: true, subtree: true });
        this.changed();
    }

    /** The managed realm and the path below it: `#/{realm}/{path}`. */
    route(): { realm: string; path: string } {
        const [realm, ...path] = location.hash.replace(/^#\/?/, "").split("?")[0]!.split("/");
        return { realm: decoded(realm || "") || this.environment.realm, path: path.join("/") };
    }

    /** Whether the console has loaded and can be extended. */
    isReady(): boolean {
        return document.querySelector(NAV) !== null && document.querySelector(MAIN) !== null;
    }

    /**
     * A token of the signed-in administrator that is valid long enough for a request. Signs in again if the session has
     * expired.
     */
    async accessToken(): Promise<string> {
        const keycloak = this.keycloak();
        try {
            await keycloak.updateToken(SECONDS_A_TOKEN_MUST_LAST);
        } catch {
            await keycloak.login();
        }
        if (!keycloak.token) throw new Error("The console has no access token");
        return keycloak.token;
    }

    /** Shows a section of these items in the sidebar; none removes it. */
    showNav(title: string, items: readonly NavItem[]): void {
        const nav = document.querySelector(NAV);
        const { realm, path } = this.route();
        const shown = nav?.querySelector(`#${NAV_SECTION}`);
        const state = JSON.stringify([realm, path.split("/")[0], title, items]);
        if (!nav || shown?.getAttribute("data-state") === state) return;
        shown?.remove();
        if (items.length === 0) return;
        const section = navSection(title, items, realm, path);
        section.setAttribute("data-state", state);
        nav.append(section);
    }

    /** Shows the element in place of the console's page; undefined shows the console's page again. */
    cover(element: HTMLElement | undefined): void {
        const main = document.querySelector(MAIN);
        const covered = document.querySelector(`.${COVERED}`);
        if (covered && (covered !== main || !element)) {
            covered.classList.remove(COVERED);
            covered.querySelector(`:scope > ${PAGE}`)?.remove();
        }
        if (!element || !main || element.parentElement === main) return;
        main.classList.add(COVERED);
        main.append(element);
    }

    /** Goes to a path below the managed realm. */
    navigate(path: string): void {
        location.hash = href(this.route().realm, path);
    }

    /** The console's own page of a path below the managed realm, as the address of a link. */
    href(path: string): string {
        return href(this.route().realm, path);
    }

    /**
     * The console's own keycloak-js: a value of one of its React contexts, with no other way to get it. It is looked up
     * when a request is made, because it is initialized after the page.
     */
    private keycloak(): Keycloak {
        const key = Object.keys(this.app).find((name) => name.startsWith("__reactContainer$"));
        const root = key ? (this.app as unknown as Record<string, Fiber>)[key] : undefined;
        const open: (Fiber | null | undefined)[] = [root?.stateNode?.current ?? root];
        while (open.length > 0) {
            const fiber = open.pop();
            if (!fiber) continue;
            const keycloak = (fiber.memoizedProps?.value as { keycloak?: Keycloak } | undefined)?.keycloak;
            if (typeof keycloak?.updateToken === "function") return keycloak;
            open.push(fiber.sibling, fiber.child);
        }
        throw new Error("This console keeps its access token where this extension does not find it");
    }
}

function href(realm: string, path: string): string {
    return `#/${encodeURIComponent(realm)}/${path}`;
}

function navSection(title: string, items: readonly NavItem[], realm: string, path: string): HTMLElement {
    const section = document.createElement("section");
    section.id = NAV_SECTION;
    section.className = "pf-v5-c-nav__section";
    section.setAttribute("aria-labelledby", `${NAV_SECTION}-title`);
    const heading = document.createElement("h2");
    heading.id = `${NAV_SECTION}-title`;
    heading.className = "pf-v5-c-nav__section-title";
    heading.textContent = title;
    const list = document.createElement("ul");
    list.className = "pf-v5-c-nav__list";
    list.setAttribute("role", "list");
    list.append(...items.map((item) => navItem(item, realm, path.split("/")[0] === item.path)));
    section.append(heading, list);
    return section;
}

function navItem(item: NavItem, realm: string, current: boolean): HTMLElement {
    const entry = document.createElement("li");
    entry.className = "pf-v5-c-nav__item";
    const link = document.createElement("a");
    link.className = `pf-v5-c-nav__link${current ? " pf-m-current" : ""}`;
    link.href = href(realm, item.path);
    link.textContent = item.title;
    if (current) link.setAttribute("aria-current", "page");
    entry.append(link);
    return entry;
}
