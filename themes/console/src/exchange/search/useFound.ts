// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from "react";

/** An object of the realm, as it is offered. */
export interface Found {
    readonly value: string;
    readonly description?: string;
}

/** A search for objects of the realm. Its signal tells that the result is no longer needed. */
export type Search = (text: string, signal: AbortSignal) => Promise<readonly Found[]>;

/** A pause in typing. Each search is a request to the server. */
const PAUSE_MILLIS = 250;

/** The objects that a search finds. Undefined while it runs; none if the administrator may not search. */
export function useFound(search: Search, text: string, isOpen: boolean): readonly Found[] | undefined {
    const [found, setFound] = useState<readonly Found[]>();
    useEffect(() => {
        if (!isOpen) return;
        const needed = new AbortController();
        const { signal } = needed;
        setFound(undefined);
        const timer = setTimeout(
            () =>
                void search(text.trim(), signal)
                    .catch(() => [])
                    .then((all) => signal.aborted || setFound(all)),
            text ? PAUSE_MILLIS : 0,
        );
        return () => {
            needed.abort();
            clearTimeout(timer);
        };
    }, [search, text, isOpen]);
    return found;
}
