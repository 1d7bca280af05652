// SPDX-License-Identifier: Apache-2.0
import { useState, type DependencyList } from "react";

/** The page size of the console's own lists, until the administrator selects another one. */
const ROWS = 10;

/** The position in a list with cursors. Only the pages up to this one are known, because the API has no total. */
export interface Paging {
    readonly cursor?: string;
    /** The number of this page; the first is 1. */
    readonly page: number;
    readonly perPage: number;
    readonly isFirst: boolean;
    readonly back: () => void;
    readonly goOn: (cursor: string) => void;
    /** Shows this many rows per page, from the first page on. */
    readonly show: (perPage: number) => void;
}

/** Starts at the first page, and again whenever one of `on` changes. */
export function usePager(on: DependencyList): Paging {
    const [perPage, setPerPage] = useState(ROWS);
    const key = JSON.stringify([...on, perPage]);
    const [state, setState] = useState<{ key: string; cursors: readonly string[] }>({ key, cursors: [] });
    // Also a list that was shown before begins at its first page.
    if (state.key !== key) setState({ key, cursors: [] });
    const cursors = state.key === key ? state.cursors : [];
    return {
        cursor: cursors.at(-1),
        page: cursors.length + 1,
        perPage,
        isFirst: cursors.length === 0,
        back: () => setState({ key, cursors: cursors.slice(0, -1) }),
        goOn: (cursor) => setState({ key, cursors: [...cursors, cursor] }),
        show: setPerPage,
    };
}
