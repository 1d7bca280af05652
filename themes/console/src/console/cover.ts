// SPDX-License-Identifier: Apache-2.0

/** The custom element that holds a page of this extension. */
export const PAGE = "pingone-exchange-page";
/** Hides what the console itself shows for a route that it does not know. */
const COVERED = "pingone-exchange-covers";

/** Shows the element in the main area in place of the console's page; undefined shows the console's page again. */
export function cover(main: Element | null, element: HTMLElement | undefined): void {
    const covered = document.querySelector(`.${COVERED}`);
    if (covered && (covered !== main || !element)) {
        covered.classList.remove(COVERED);
        covered.querySelector(`:scope > ${PAGE}`)?.remove();
    }
    if (!element || !main || element.parentElement === main) return;
    main.classList.add(COVERED);
    main.append(element);
}
