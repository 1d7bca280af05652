// SPDX-License-Identifier: Apache-2.0
import { AlertActionLink } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { ErrorAlert } from "../alerts/ErrorAlert";

/** The stored settings are no longer those that were shown, so that saving would undo another change. */
export class ChangedMeanwhile extends Error {}

/**
 * The error of a form.
 *
 * @param props.onRefresh loads the stored settings, if the form shows such settings
 */
export function FormError({ error, onRefresh }: { error: unknown; onRefresh?: () => void }) {
    const { t } = useTranslation();
    if (error === undefined) return null;
    const isStale = error instanceof ChangedMeanwhile && onRefresh !== undefined;
    return (
        <ErrorAlert
            error={error}
            actionLinks={isStale && <AlertActionLink onClick={onRefresh}>{t("pingone.refresh")}</AlertActionLink>}
        >
            {isStale && t("pingone.changedMeanwhileText")}
        </ErrorAlert>
    );
}
