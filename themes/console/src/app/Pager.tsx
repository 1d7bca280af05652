// SPDX-License-Identifier: Apache-2.0
import { Button } from "@patternfly/react-core";
import { AngleLeftIcon, AngleRightIcon } from "@patternfly/react-icons";
import { useState, type DependencyList } from "react";
import { useTranslation } from "react-i18next";

/** The position in a list with cursors. There are no page numbers, because the API has none. */
export interface Paging {
    readonly cursor?: string;
    readonly isFirst: boolean;
    back(): void;
    goOn(cursor: string): void;
}

/** Starts at the first page, and again whenever one of `on` changes. */
export function usePager(on: DependencyList): Paging {
    const key = JSON.stringify(on);
    const [state, setState] = useState<{ key: string; cursors: readonly string[] }>({ key, cursors: [] });
    const cursors = state.key === key ? state.cursors : [];
    return {
        cursor: cursors.at(-1),
        isFirst: cursors.length === 0,
        back: () => setState({ key, cursors: cursors.slice(0, -1) }),
        goOn: (cursor) => setState({ key, cursors: [...cursors, cursor] }),
    };
}

/** While a page is loading, its cursors are not known. */
export function Pager({ pager, next, isLoading }: { pager: Paging; next: string | undefined; isLoading: boolean }) {
    const { t } = useTranslation();
    if (pager.isFirst && !next) return null;
    return (
        <>
            <Button
                variant="plain"
                aria-label={t("pingone.previousPage")}
                isDisabled={isLoading || pager.isFirst}
                onClick={pager.back}
            >
                <AngleLeftIcon />
            </Button>
            <Button
                variant="plain"
                aria-label={t("pingone.nextPage")}
                isDisabled={isLoading || !next}
                onClick={() => next && pager.goOn(next)}
            >
                <AngleRightIcon />
            </Button>
        </>
    );
}
