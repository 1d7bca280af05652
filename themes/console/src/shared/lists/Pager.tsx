// SPDX-License-Identifier: Apache-2.0
import { Pagination } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { Slice } from "../../server/list";
import type { Loaded } from "../loading/loaded";
import type { Paging } from "./paging";

const PER_PAGE = [10, 20, 50, 100];

/** The range, the page size and the way to the pages before and after, as below and above the console's own tables. */
export function Pager(props: { pager: Paging; of: Loaded<Slice<unknown>>; variant?: "top" | "bottom" }) {
    const { t } = useTranslation();
    const { pager, of } = props;
    const rows = of.value?.elements.length ?? 0;
    const next = of.value?.next;
    if (pager.isFirst && rows === 0 && !next) return null;
    const before = (pager.page - 1) * pager.perPage;

    function goOn() {
        if (of.isLoading) return;
        // After a failure, the rows and their cursor may be those of the page before.
        if (of.error !== undefined) of.reload();
        else if (next) pager.goOn(next);
    }

    return (
        <Pagination
            isCompact
            variant={props.variant ?? "top"}
            toggleTemplate={() => (
                <b>
                    {rows > 0 ? before + 1 : 0} - {rows > 0 ? before + rows : 0}
                </b>
            )}
            // The API has no total. One row more than the page can have keeps the way to the next page open, also after
            // a page that is not full. One row on an empty page keeps the way back open.
            itemCount={before + (next ? pager.perPage + 1 : Math.max(rows, 1))}
            page={pager.page}
            perPage={pager.perPage}
            perPageOptions={PER_PAGE.map((value) => ({ title: String(value), value }))}
            // Its buttons are not disabled while a page is loading: the focus would be lost.
            onPreviousClick={() => !of.isLoading && pager.back()}
            onNextClick={goOn}
            onPerPageSelect={(_, perPage) => pager.show(perPage)}
            titles={{
                paginationAriaLabel: t(props.variant === "bottom" ? "pingone.pagesBelow" : "pingone.pages"),
                perPageSuffix: t("pingone.perPage"),
                toPreviousPageAriaLabel: t("pingone.previousPage"),
                toNextPageAriaLabel: t("pingone.nextPage"),
            }}
        />
    );
}
