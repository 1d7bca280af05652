// SPDX-License-Identifier: Apache-2.0
import "./console.css";
import { KeycloakConsole, PAGE, type NavItem } from "./console";
import { PAGES, pageOf } from "./pages";
import { beginSession, type Session } from "./session";

/** The theme's script: keeps the sidebar's section and the page in step with where the administrator is. */
class Extension {
    private session: Session | undefined;
    private starting: string | undefined;
    private problem: unknown;
    private page: HTMLElement | undefined;

    constructor(private readonly console: KeycloakConsole) {}

    run(): void {
        this.console.onChange(() => this.update());
    }

    private update(): void {
        if (!this.console.isReady()) return;
        const { realm, path } = this.console.route();
        if (this.starting !== realm) void this.start(realm);
        if (this.starting !== realm || (!this.session && !this.problem)) return;
        this.console.showNav(this.text("pingone.nav", "PingOne exchange"), this.navItems());
        if (pageOf(path) === undefined) {
            this.console.cover(undefined);
            this.page = undefined;
        } else {
            void this.show(path);
        }
    }

    private async start(realm: string): Promise<void> {
        this.starting = realm;
        this.session = undefined;
        this.problem = undefined;
        this.console.cover(undefined);
        this.page = undefined;
        try {
            const session = await beginSession(this.console, realm);
            if (this.starting === realm) this.session = session;
        } catch (problem) {
            if (this.starting === realm) this.problem = problem;
        }
        this.update();
    }

    private async show(path: string): Promise<void> {
        if (this.page) {
            this.page.setAttribute("path", path);
            this.console.cover(this.page);
            return;
        }
        if (!this.session) {
            this.page = apology(this.problem);
            return this.show(path);
        }
        const session = this.session;
        const { PageElement } = await import("./page");
        // The administrator may have gone on meanwhile.
        if (this.page || session !== this.session || pageOf(this.console.route().path) === undefined) return;
        this.page = new PageElement(session);
        await this.show(this.console.route().path);
    }

    private navItems(): NavItem[] {
        if (this.session && !this.session.may("view-clients", "manage-clients")) return [];
        return PAGES.map((page) => ({ path: page.path, title: this.text(page.title, page.path) }));
    }

    private text(key: string, otherwise: string): string {
        return this.session?.messages[key] ?? otherwise;
    }
}

/** In English, since without a session there are no texts. */
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
