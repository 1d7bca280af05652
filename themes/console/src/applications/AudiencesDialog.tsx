// SPDX-License-Identifier: Apache-2.0
import { Form } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAnnounce } from "../app/Alerts";
import { Dialog } from "../app/Dialog";
import { NamesField } from "../app/NamesField";
import { canBeHeld } from "../name-list";
import type { Application } from "./api";
import { useClients } from "./useClients";

/** The audiences, in addition to itself, for which an application may receive tokens. */
export function AudiencesDialog(props: { application: Application; onDone: () => void; onClose: () => void }) {
    const { t } = useTranslation();
    const clients = useClients();
    const announce = useAnnounce();
    const [audiences, setAudiences] = useState(props.application.acceptedAudiences);
    const wrong = audiences.find((audience) => !canBeHeld(audience));

    async function act() {
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
            <Form onSubmit={(event) => event.preventDefault()}>
                <NamesField
                    label={t("pingone.acceptedAudiences")}
                    help={t("pingone.acceptedAudiencesHelp")}
                    initial={audiences}
                    error={wrong && t("pingone.nameNotHeld", { name: wrong })}
                    onChange={setAudiences}
                />
            </Form>
        </Dialog>
    );
}
