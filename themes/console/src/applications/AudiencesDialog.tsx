// SPDX-License-Identifier: Apache-2.0
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { canBeHeld } from "../server/name-list";
import { useAnnounce } from "../shared/alerts/Alerts";
import { Dialog } from "../shared/dialogs/Dialog";
import { DialogForm } from "../shared/dialogs/DialogForm";
import { ChangedMeanwhile } from "../shared/forms/FormError";
import { NamesField } from "../shared/forms/NamesField";
import type { Application } from "./api/applications";
import { useApplications } from "./api/useApplications";
import { useClients } from "./api/useClients";

/** The audiences, in addition to itself, for which an application may receive tokens. */
export function AudiencesDialog(props: { application: Application; onDone: () => void; onClose: () => void }) {
    const { t } = useTranslation();
    const applications = useApplications();
    const clients = useClients();
    const announce = useAnnounce();
    // The list around this dialog may be loaded again, but the dialog still shows these.
    const [before] = useState(props.application.acceptedAudiences);
    const [audiences, setAudiences] = useState(before);
    const wrong = audiences.find((audience) => !canBeHeld(audience));

    async function act() {
        // The new audiences replace the stored ones, which another administrator may have changed meanwhile.
        const now = await applications.named(props.application.clientId);
        if (JSON.stringify(now?.acceptedAudiences) !== JSON.stringify(before)) {
            props.onDone();
            throw new ChangedMeanwhile(t("pingone.changedMeanwhile"));
        }
        await clients.accept(props.application.id, audiences);
        announce.success(t("pingone.audiencesSaved"));
        props.onDone();
    }

    return (
        <Dialog
            title={t("pingone.audiencesOf", { name: props.application.clientId })}
            action={t("pingone.save")}
            disabled={wrong !== undefined}
            act={act}
            onClose={props.onClose}
        >
            <DialogForm>
                <NamesField
                    label={t("pingone.acceptedAudiences")}
                    help={t("pingone.acceptedAudiencesHelp")}
                    initial={audiences}
                    error={wrong && t("pingone.nameNotHeld", { name: wrong })}
                    onChange={setAudiences}
                />
            </DialogForm>
        </Dialog>
    );
}
