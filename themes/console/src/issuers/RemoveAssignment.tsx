// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import type { Application } from "../applications/api/applications";
import { Dialog } from "../shared/dialogs/Dialog";
import type { Issuer } from "./api";

/** Asks before an application can no longer exchange the tokens of an issuer. */
export function RemoveAssignment(props: {
    issuer: Issuer;
    application: Application;
    act: () => Promise<void>;
    onClose: () => void;
}) {
    const { t } = useTranslation();
    const names = { issuer: props.issuer.name, name: props.application.clientId };
    return (
        <Dialog
            danger
            title={t("pingone.withdrawIssuer", names)}
            action={t("pingone.remove")}
            act={props.act}
            onClose={props.onClose}
        >
            {t("pingone.withdrawIssuerText", names)}
        </Dialog>
    );
}
