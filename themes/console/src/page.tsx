// SPDX-License-Identifier: Apache-2.0
import "./page.css";
import { createRoot, type Root } from "react-dom/client";
import { App } from "./app/App";
import { PAGE } from "./console";
import type { Session } from "./session";

/** The custom element that shows the page of its attribute `path`. */
export class PageElement extends HTMLElement {
    static readonly observedAttributes = ["path"];
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
        if (this.session) this.root?.render(<App session={this.session} path={this.getAttribute("path") ?? ""} />);
    }
}

customElements.define(PAGE, PageElement);
