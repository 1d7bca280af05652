// SPDX-License-Identifier: Apache-2.0
import { EmptyState, EmptyStateBody, EmptyStateHeader } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";

/**
 * Shown in place of a list in a dialog that has no element to choose.
 *
 * @param props.isNarrowed whether the administrator can find others with another search
 */
export function NoMatch({ isNarrowed = true }: { isNarrowed?: boolean }) {
    const { t } = useTranslation();
    return (
        <EmptyState>
            <EmptyStateHeader headingLevel="h2" titleText={t("pingone.noMatch")} />
            {isNarrowed && <EmptyStateBody>{t("pingone.noMatchText")}</EmptyStateBody>}
        </EmptyState>
    );
}
