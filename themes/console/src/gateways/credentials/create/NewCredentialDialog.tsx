// SPDX-License-Identifier: Apache-2.0
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../../../shared/dialogs/Dialog";
import { DialogForm } from "../../../shared/dialogs/DialogForm";
import type { Gateway, NewCredential } from "../../api/gateway";
import { useGateways } from "../../api/useGateways";
import { ExpiryField } from "./ExpiryField";
import { ShownOnceDialog } from "./ShownOnceDialog";

/** Creates a credential and shows it, once. */
export function NewCredentialDialog(props: {
    gateway: Gateway;
    onCreated: (credential: NewCredential) => void;
    onClose: () => void;
}) {
    const { t } = useTranslation();
    const gateways = useGateways();
    const [expiresAt, setExpiresAt] = useState<string>();
    const [created, setCreated] = useState<NewCredential>();

    if (created) return <ShownOnceDialog gateway={props.gateway} credential={created} onClose={props.onClose} />;

    async function act() {
        const credential = await gateways.createCredential(props.gateway.id, expiresAt);
        setCreated(credential);
        props.onCreated(credential);
    }

    return (
        <Dialog
            title={t("pingone.createCredential")}
            action={t("pingone.create")}
            disabled={expiresAt === ""}
            showsAnswer
            act={act}
            onClose={props.onClose}
        >
            <p className="pf-v5-u-mb-md">{t("pingone.createCredentialText")}</p>
            <DialogForm>
                <ExpiryField onChange={setExpiresAt} />
            </DialogForm>
        </Dialog>
    );
}
