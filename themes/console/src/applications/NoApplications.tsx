// SPDX-License-Identifier: Apache-2.0
import { EmptyState, EmptyStateBody, EmptyStateFooter, EmptyStateHeader } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/**
 * Shown if the realm has no applications, or none that match.
 *
 * @param props.add the way to the first one
 */
export function NoApplications({ isNarrowed, add }: { isNarrowed: boolean; add?: ReactNode }) {
    const { t } = useTranslation();
    return (
        <EmptyState>
            <EmptyStateHeader
                headingLevel="h2"
                titleText={t(isNarrowed ? "pingone.noMatch" : "pingone.noApplications")}
            />
            <EmptyStateBody>{t(isNarrowed ? "pingone.noMatchText" : "pingone.noApplicationsText")}</EmptyStateBody>
            {!isNarrowed && add && <EmptyStateFooter>{add}</EmptyStateFooter>}
        </EmptyState>
    );
}
