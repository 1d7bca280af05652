// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Slice } from "../list";
import { Wait, type Loaded } from "./loaded";
import { Padded } from "./PageTabs";
import type { Paging } from "./paging";

/**
 * The rows of a page. A page without rows is no empty list if it is not the first, or if another page follows: its rows
 * may have been deleted, or the administrator may not view them.
 *
 * @param props.none shown if the whole list is empty
 */
export function Rows<T>(props: {
    pager: Paging;
    of: Loaded<Slice<T>>;
    none: ReactNode;
    children: (elements: readonly T[]) => ReactNode;
}) {
    const { t } = useTranslation();
    return (
        <Wait of={props.of}>
            {({ elements, next }) => {
                if (elements.length > 0) return props.children(elements);
                if (!props.pager.isFirst || next) return <Padded>{t("pingone.nothingHere")}</Padded>;
                return props.none;
            }}
        </Wait>
    );
}
