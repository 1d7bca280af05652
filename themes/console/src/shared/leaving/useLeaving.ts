// SPDX-License-Identifier: Apache-2.0
import { useEffect } from "react";
import { useSession } from "../../server/useSession";
import { useLatest } from "../loading/useLatest";

/** Asks before the page is left, while `isUnsaved`; `ask` gets the function that leaves it. */
export function useLeaving(isUnsaved: boolean, ask: (go: () => void) => void): void {
    const { console } = useSession();
    const latest = useLatest(ask);
    useEffect(() => {
        if (isUnsaved) return console.askBeforeLeaving((go) => latest.current?.(go));
    }, [isUnsaved, console, latest]);
}
