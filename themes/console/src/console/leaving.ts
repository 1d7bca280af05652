// SPDX-License-Identifier: Apache-2.0

/** Is asked before the administrator leaves a page: `go` leaves it. */
export type Asked = (go: () => void) => void;

/**
 * Asks before the administrator leaves the page, by a link, by Back or Forward, by an address, or by closing the tab.
 * The console's router cannot be told to ask, so this answers before the router does.
 *
 * @returns stops asking
 */
export function askBeforeLeaving(asked: Asked): () => void {
    const here = location.href;
    const listening = new AbortController();
    const capture = { capture: true, signal: listening.signal };

    function onClick(event: MouseEvent): void {
        const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
        const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || !!link?.target;
        if (!link || opensElsewhere || link.href === here) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        asked(() => {
            listening.abort();
            link.click();
        });
    }

    function onMove(event: Event): void {
        const there = location.href;
        if (there === here) return;
        event.stopImmediatePropagation();
        // The address has already changed. The page's own entry comes after the one that was reached.
        history.pushState(null, "", here);
        asked(() => {
            listening.abort();
            location.href = there;
        });
    }

    window.addEventListener("click", onClick, capture);
    window.addEventListener("popstate", onMove, capture);
    window.addEventListener("beforeunload", (event) => event.preventDefault(), capture);
    return () => listening.abort();
}
