// SPDX-License-Identifier: Apache-2.0
import { useEffect } from "react";

/** The id of the heading of each page, which can have the focus. */
export const HEADING = "pingone-heading";

const DIALOG = "[role=dialog]";
/** Their elements disappear when they are used. */
const PASSING = `${DIALOG}, [role=menu]`;

/**
 * Keeps the focus on the page when the focused element disappears, with a dialog or with a deleted row. Otherwise the
 * next Tab would begin at the top of the console. The element that opened the dialog or the menu gets the focus, or the
 * heading if that element has disappeared or is disabled.
 */
export function useKeptFocus(): void {
    useEffect(() => {
        let focused: HTMLElement | undefined;
        let opener: HTMLElement | undefined;

        function onFocus({ target }: FocusEvent): void {
            if (!(target instanceof HTMLElement)) return;
            focused = target;
            if (!target.closest(PASSING)) opener = target;
        }

        function onChange(): void {
            if (!focused || focused.isConnected || document.activeElement !== document.body) return;
            // An open dialog keeps the focus itself.
            if (document.querySelector(DIALOG)) return;
            opener?.focus();
            if (document.activeElement !== document.body) return;
            // The heading can be far above the place where the user is.
            document.getElementById(HEADING)?.focus({ preventScroll: true });
        }

        const observer = new MutationObserver(onChange);
        observer.observe(document.body, { childList: true, subtree: true });
        // At the window, because a dialog that closes can stop the event at the document.
        window.addEventListener("focusin", onFocus, { capture: true });
        return () => {
            observer.disconnect();
            window.removeEventListener("focusin", onFocus, { capture: true });
        };
    }, []);
}
