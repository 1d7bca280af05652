// SPDX-License-Identifier: Apache-2.0
import { accessToken } from "./access-token";
import { href, route } from "./address";
import { cover } from "./cover";
import { askBeforeLeaving, type Asked } from "./leaving";
import { showSection } from "./nav";
import { administeredRealm } from "./realm";

/**
 * The data that Keycloak's admin console writes into its page ({@code index.ftl}, the script with the id
 * "environment"). `realm` is the one the administrator signed in to, which need not be the one that is managed.
 */
export interface Environment {
    readonly adminBaseUrl: string;
    readonly authServerUrl: string;
    readonly realm: string;
}

/** A page of the extension in the console's sidebar. */
export interface NavPage {
    readonly path: string;
    readonly title: string;
}

const APP = "#app";
const MAIN = "#kc-main-content-page-container";
const NAV = "nav.pf-v5-c-nav";
const LOOK_AGAIN_MILLIS = 100;

/**
 * Keycloak's stock admin console. The files of this folder have all knowledge about its internals. These are the page's
 * elements and classes, the hash routes, and two objects in React's contexts: the signed-in keycloak-js and the realm.
 * No other code of this project depends on them. Tested with Keycloak 26.5, 26.6 and 26.7 by the browser tests.
 *
 * Keycloak plans to mount custom elements itself (https://github.com/keycloak/keycloak/issues/52777); then this class
 * can be removed.
 */
export class KeycloakConsole {
    readonly environment: Environment;
    private readonly app: Element;
    private changed: () => void = () => {};
    private stopAsking: () => void = () => {};

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
        new MutationObserver(this.changed).observe(this.app, { childList: true, subtree: true, characterData: true });
        this.changed();
    }

    /** The realm and the path below it in the address. The console may administer another realm. */
    route(): { realm: string; path: string } {
        const { realm, path } = route();
        return { realm: realm || this.environment.realm, path };
    }

    /** The realm that the console administers; undefined while it switches. Then the callback is called again. */
    realm(): string | undefined {
        const realm = administeredRealm(this.app, this.environment.realm);
        if (realm === undefined) setTimeout(this.changed, LOOK_AGAIN_MILLIS);
        return realm;
    }

    /** Whether the console has loaded and can be extended. */
    isReady(): boolean {
        return document.querySelector(NAV) !== null && document.querySelector(MAIN) !== null;
    }

    /** A valid token of the signed-in administrator. Signs in again if the session has expired. */
    accessToken(): Promise<string> {
        return accessToken(this.app);
    }

    hideNav(): void {
        const nav = document.querySelector(NAV);
        if (nav) showSection(nav, "", []);
    }

    /** Shows a section with these pages of the realm in the sidebar; none removes it. */
    showNav(realm: string, title: string, pages: readonly NavPage[]): void {
        const nav = document.querySelector(NAV);
        if (!nav) return;
        const current = this.route().path.split("/")[0];
        showSection(
            nav,
            title,
            pages.map((page) => ({
                href: href(realm, page.path),
                title: page.title,
                isCurrent: page.path === current,
            })),
        );
    }

    /** Shows the element in place of the console's page; undefined shows the console's page again. */
    cover(element: HTMLElement | undefined): void {
        cover(document.querySelector(MAIN), element);
    }

    /** Goes to a path below the realm of the address, after an action: nothing is asked. */
    navigate(path: string): void {
        this.stopAsking();
        location.hash = href(this.route().realm, path);
    }

    /** The page of a path below the realm of the address, or below another one, as the address of a link. */
    href(path: string, realm = this.route().realm): string {
        return href(realm, path);
    }

    /** Asks before the administrator leaves the page, until the returned function is called. */
    askBeforeLeaving(asked: Asked): () => void {
        this.stopAsking = askBeforeLeaving(asked);
        return this.stopAsking;
    }

    /** Loads the console again; then it administers the realm of the address. */
    reload(): void {
        location.reload();
    }
}
