// SPDX-License-Identifier: Apache-2.0
import "./page.css";
import { createRoot, type Root } from "react-dom/client";
import { App } from "./app/App";
import { PAGE } from "./console/cover";
import type { Session } from "./server/session";

/** The custom element that shows the page of its attributes `path` and `realm`, which are those of the address. */
export class PageElement extends HTMLElement {
    static readonly observedAttributes = ["path", "realm"];
    private root: Root | undefined;

    constructor(private readonly session?: Session) {
        super();
    }

    connectedCallback(): void {
        this.root ??= createRoot(this);
        this.render();
    }

    disconnectedCallback(): void {
        this.root?.unmount();
        this.root = undefined;
    }

    attributeChangedCallback(_: string, before: string | null, after: string | null): void {
        if (before !== after) this.render();
    }

    private render(): void {
        if (!this.session) return;
        const path = this.getAttribute("path") ?? "";
        const realm = this.getAttribute("realm") ?? this.session.realm;
        this.root?.render(<App session={this.session} realm={realm} path={path} />);
    }
}

customElements.define(PAGE, PageElement);
