// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import { useAnnounce } from "../shared/alerts/Alerts";
import { Dialog } from "../shared/dialogs/Dialog";
import type { Application } from "./api/applications";
import { useClients } from "./api/useClients";

/** Asks before token exchange is switched off for an application. */
export function SwitchOffDialog(props: { application: Application; onDone: () => void; onClose: () => void }) {
    const { t } = useTranslation();
    const clients = useClients();
    const announce = useAnnounce();

    async function act() {
        await clients.switchOff(props.application.id);
        announce.success(t("pingone.switchedOff"));
        props.onDone();
    }

    return (
        <Dialog
            danger
            title={t("pingone.switchOffOf", { name: props.application.clientId })}
            action={t("pingone.switchOff")}
            act={act}
            onClose={props.onClose}
        >
            {t("pingone.switchOffText")}
        </Dialog>
    );
}
