// SPDX-License-Identifier: Apache-2.0
import { Pagination } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { Slice } from "../list";
import type { Loaded } from "./loaded";
import type { Paging } from "./paging";

const PER_PAGE = [10, 20, 50, 100];

/** The range, the page size and the way to the pages before and after, as below and above the console's own tables. */
export function Pager(props: { pager: Paging; of: Loaded<Slice<unknown>>; variant?: "top" | "bottom" }) {
    const { t } = useTranslation();
    const { pager, of } = props;
    const rows = of.value?.elements.length ?? 0;
    const next = of.value?.next;
    if (pager.isFirst && rows === 0) return null;
    return (
        <Pagination
            isCompact
            variant={props.variant ?? "top"}
            toggleTemplate={({ firstIndex, lastIndex }) => (
                <b>
                    {firstIndex} - {lastIndex}
                </b>
            )}
            // The API has no total. One more than is known keeps the way to the next page open.
            itemCount={(pager.page - 1) * pager.perPage + rows + (next ? 1 : 0)}
            page={pager.page}
            perPage={pager.perPage}
            perPageOptions={PER_PAGE.map((value) => ({ title: String(value), value }))}
            // Its buttons are not disabled while a page is loading: the focus would be lost.
            onPreviousClick={() => !of.isLoading && pager.back()}
            onNextClick={() => !of.isLoading && next && pager.goOn(next)}
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
