// SPDX-License-Identifier: Apache-2.0

/** An item of the console's sidebar. */
export interface NavItem {
    readonly href: string;
    readonly title: string;
    readonly isCurrent: boolean;
}

const SECTION = "pingone-exchange-nav";
/** An entry of the console's own section. The section of the extension follows that one. */
const CLIENTS = "#nav-item-clients";

/**
 * Shows a section of these items in the sidebar; none removes it. It follows the section with the console's own
 * "Clients", because gateways and applications are clients. The end of the sidebar is below the edge of a small window.
 */
export function showSection(nav: Element, title: string, items: readonly NavItem[]): void {
    const shown = nav.querySelector(`#${SECTION}`);
    const clients = nav.querySelector(CLIENTS)?.closest("section");
    const before = clients?.parentElement === nav ? clients : nav.lastElementChild;
    const state = JSON.stringify([title, items]);
    if (shown?.getAttribute("data-state") === state && (shown === before || shown.previousElementSibling === before)) {
        return;
    }
    shown?.remove();
    if (items.length === 0) return;
    const section = navSection(title, items);
    section.setAttribute("data-state", state);
    if (before && before !== shown) before.after(section);
    else nav.append(section);
}

function navSection(title: string, items: readonly NavItem[]): HTMLElement {
    const section = document.createElement("section");
    section.id = SECTION;
    section.className = "pf-v5-c-nav__section";
    section.setAttribute("aria-labelledby", `${SECTION}-title`);
    const heading = document.createElement("h2");
    heading.id = `${SECTION}-title`;
    heading.className = "pf-v5-c-nav__section-title";
    heading.textContent = title;
    const list = document.createElement("ul");
    list.className = "pf-v5-c-nav__list";
    list.setAttribute("role", "list");
    list.append(...items.map(navItem));
    section.append(heading, list);
    return section;
}

function navItem({ href, title, isCurrent }: NavItem): HTMLElement {
    const entry = document.createElement("li");
    const link = document.createElement("a");
    link.className = `pf-v5-c-nav__link${isCurrent ? " pf-m-current" : ""}`;
    link.href = href;
    link.textContent = title;
    if (isCurrent) link.setAttribute("aria-current", "page");
    entry.append(link);
    return entry;
}
