// SPDX-License-Identifier: Apache-2.0
import { Spinner } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Slice } from "../../server/list";
import { Wait, type Loaded } from "../loading/loaded";
import { Padded } from "../pages/PageTabs";
import type { Paging } from "./paging";

/**
 * The rows of a page. The list is empty only if its first page has no rows and no other page follows. The rows of a
 * later page may have been deleted. The rows of the page or search before stay until the new ones have arrived.
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

    function shown({ elements, next }: Slice<T>): ReactNode {
        if (elements.length > 0) return props.children(elements);
        if (!props.pager.isFirst || next) return <Padded>{t("pingone.nothingHere")}</Padded>;
        return props.none;
    }

    return (
        <Wait of={props.of}>
            {(slice) => (
                <div className="pingone-rows" aria-busy={props.of.isLoading}>
                    {props.of.isLoading && (
                        <div className="pingone-late">
                            <Spinner
                                size="lg"
                                aria-label={t("pingone.loading")}
                                aria-valuetext={t("pingone.loading")}
                            />
                        </div>
                    )}
                    {shown(slice)}
                </div>
            )}
        </Wait>
    );
}
