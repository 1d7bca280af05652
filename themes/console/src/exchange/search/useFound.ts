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

/** The result of a search. Neither member is present while the search runs. */
export interface Finding {
    readonly found?: readonly Found[];
    readonly hasFailed?: boolean;
}

/** The objects that a search finds. */
export function useFound(search: Search, text: string, isOpen: boolean): Finding {
    const [finding, setFinding] = useState<Finding>({});
    useEffect(() => {
        if (!isOpen) return;
        const needed = new AbortController();
        const { signal } = needed;
        setFinding({});
        const timer = setTimeout(
            () =>
                void search(text.trim(), signal).then(
                    (found) => signal.aborted || setFinding({ found }),
                    () => signal.aborted || setFinding({ hasFailed: true }),
                ),
            text ? PAUSE_MILLIS : 0,
        );
        return () => {
            needed.abort();
            clearTimeout(timer);
        };
    }, [search, text, isOpen]);
    return finding;
}
