// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from "react";

/** An object of the realm, as it is offered. */
export interface Found {
    readonly value: string;
    readonly description?: string;
}

/** A pause in typing. Each search is a request to the server. */
const PAUSE_MILLIS = 250;

/** The objects that a search finds. Undefined while it runs; none if the administrator may not search. */
export function useFound(
    search: (text: string) => Promise<readonly Found[]>,
    text: string,
    isOpen: boolean,
): readonly Found[] | undefined {
    const [found, setFound] = useState<readonly Found[]>();
    useEffect(() => {
        if (!isOpen) return;
        let isCurrent = true;
        setFound(undefined);
        const timer = setTimeout(
            () =>
                void search(text.trim())
                    .catch(() => [])
                    .then((all) => isCurrent && setFound(all)),
            text ? PAUSE_MILLIS : 0,
        );
        return () => {
            isCurrent = false;
            clearTimeout(timer);
        };
    }, [search, text, isOpen]);
    return found;
}
