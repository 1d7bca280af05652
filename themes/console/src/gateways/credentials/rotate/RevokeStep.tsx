// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import { Alert } from "../../../shared/alerts/Alert";
import { messageOf } from "../../../shared/alerts/Alerts";
import type { Credential } from "../../api/gateway";
import { isStillUsed } from "../table/credential-health";
import { CredentialsTable } from "../table/CredentialsTable";

/** The last step of a rotation: both credentials, and whether the old one is still used. */
export function RevokeStep(props: {
    old: Credential;
    /** The new one in the answer to its creation. */
    created?: Credential;
    /** The new one as it was loaded last. */
    fresh?: Credential;
    loadError: unknown;
}) {
    const { t } = useTranslation();
    const { old, created, fresh, loadError } = props;
    const stillUsed = created !== undefined && isStillUsed(old, fresh ?? created);
    return (
        <>
            <Alert
                isInline
                variant={stillUsed ? "warning" : "info"}
                title={t(titleOf(stillUsed, fresh))}
                className="pf-v5-u-mb-md"
            >
                {t("pingone.lastUseIsLate")}
            </Alert>
            {loadError !== undefined && (
                // The page shows it, too, but this dialog covers the page.
                <Alert isInline variant="danger" role="alert" title={t("pingone.loadFailed")} className="pf-v5-u-mb-md">
                    {messageOf(loadError)}
                </Alert>
            )}
            <CredentialsTable credentials={fresh ? [old, fresh] : [old]} />
        </>
    );
}

function titleOf(stillUsed: boolean, fresh: Credential | undefined): string {
    if (stillUsed) return "pingone.oldStillUsed";
    return fresh?.lastUsedAt ? "pingone.oldUnused" : "pingone.newUnused";
}
