// SPDX-License-Identifier: Apache-2.0
import "./console.css";
import { PAGES, pageOf } from "./app/pages";
import { KeycloakConsole, type NavPage } from "./console/console";
import { PAGE } from "./console/cover";
import { beginSession, type Session } from "./server/session";

/** The theme's script: keeps the sidebar's section and the page in sync with the current route. */
class Extension {
    private session: Session | undefined;
    private starting: string | undefined;
    private problem: unknown;
    private page: HTMLElement | undefined;
    /** Whether this visit of a page has already retried a failed load. */
    private triedAgain = false;

    constructor(private readonly console: KeycloakConsole) {}

    run(): void {
        this.console.onChange(() => this.update());
    }

    private update(): void {
        if (!this.console.isReady()) return;
        try {
            this.follow(this.console.realm());
        } catch (problem) {
            this.fail(problem);
        }
    }

    /** The console's own pages stay as they are. */
    private fail(problem: unknown): void {
        if (pageOf(this.console.route().path) === undefined) return this.leaveRealm();
        // Another element would be a change of the console, and would call this again.
        if (this.page?.getAttribute("role") === "alert") return this.place(this.page);
        this.leaveRealm();
        this.place(apology(problem));
    }

    private follow(realm: string | undefined): void {
        if (realm === undefined) return this.leaveRealm();
        if (this.starting !== realm) void this.start(realm);
        if (this.starting !== realm || (!this.session && !this.problem)) return;
        this.console.showNav(realm, this.text("pingone.nav", "PingOne exchange"), this.navPages());
        if (pageOf(this.console.route().path) === undefined) {
            this.leave();
            this.triedAgain = false;
        } else {
            void this.show(realm);
        }
    }

    /** Shows the console's own page. */
    private leave(): void {
        this.console.cover(undefined);
        this.page = undefined;
    }

    /** Its entries would lead to the realm that was left. */
    private leaveRealm(): void {
        this.leave();
        this.console.hideNav();
    }

    private async start(realm: string): Promise<void> {
        this.starting = realm;
        this.session = undefined;
        this.problem = undefined;
        this.leaveRealm();
        try {
            const session = await beginSession(this.console, realm);
            if (this.starting === realm) this.session = session;
        } catch (problem) {
            if (this.starting === realm) this.problem = problem;
        }
        this.update();
    }

    private async show(realm: string): Promise<void> {
        if (this.page) return this.place(this.page);
        const session = this.session;
        if (session) return this.open(session);
        if (this.triedAgain) return this.place(apology(this.problem));
        this.triedAgain = true;
        await this.start(realm);
    }

    /** Loads the pages, which are in a separate file. */
    private async open(session: Session): Promise<void> {
        const loaded = await import("./page").catch((problem: unknown) => problem);
        const { page } = this;
        // The administrator may have left the page meanwhile, or another call was faster.
        if (page || session !== this.session || pageOf(this.console.route().path) === undefined) return;
        this.place(isPages(loaded) ? new loaded.PageElement(session) : apology(loaded));
    }

    private place(page: HTMLElement): void {
        const { realm, path } = this.console.route();
        this.page = page;
        page.setAttribute("realm", realm);
        page.setAttribute("path", path);
        this.console.cover(page);
    }

    private navPages(): NavPage[] {
        if (this.session && !this.session.may("view-clients", "manage-clients")) return [];
        return PAGES.map((page) => ({ path: page.path, title: this.text(page.title, page.path) }));
    }

    private text(key: string, otherwise: string): string {
        return this.session?.messages[key] ?? otherwise;
    }
}

function isPages(loaded: unknown): loaded is typeof import("./page") {
    return typeof loaded === "object" && loaded !== null && "PageElement" in loaded;
}

/** In English, because without a session there are no translated texts. */
function apology(problem: unknown): HTMLElement {
    const page = document.createElement(PAGE);
    page.className = "pf-v5-c-page__main-section pf-m-light";
    page.setAttribute("role", "alert");
    page.textContent = `The pages of the PingOne exchange do not work in this console: ${
        problem instanceof Error ? problem.message : String(problem)
    }`;
    return page;
}

const console = KeycloakConsole.find();
if (console) new Extension(console).run();
