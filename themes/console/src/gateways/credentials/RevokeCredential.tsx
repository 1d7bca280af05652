// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import { useAnnounce } from "../../shared/alerts/Alerts";
import { Dialog } from "../../shared/dialogs/Dialog";
import { useTimeFormat } from "../../shared/values/Time";
import type { Credential, Gateway } from "../api/gateway";
import { useGateways } from "../api/useGateways";

/** Asks before a credential is revoked. */
export function RevokeCredential(props: {
    gateway: Gateway;
    credential: Credential;
    onDone: () => void;
    onClose: () => void;
}) {
    const { t } = useTranslation();
    const format = useTimeFormat();
    const gateways = useGateways();
    const announce = useAnnounce();
    const { credential } = props;

    async function act() {
        await gateways.revoke(props.gateway.id, credential.id);
        announce.success(t("pingone.credentialRevoked"));
        props.onDone();
    }

    return (
        <Dialog
            danger
            title={t("pingone.revokeCredential")}
            action={t("pingone.revoke")}
            act={act}
            onClose={props.onClose}
        >
            <p className="pingone-token">{credential.id}</p>
            <p className="pf-v5-u-mt-md">
                {credential.lastUsedAt
                    ? t("pingone.revokeUsedText", { name: props.gateway.name, time: format(credential.lastUsedAt) })
                    : t("pingone.revokeUnusedText", { name: props.gateway.name })}
            </p>
        </Dialog>
    );
}
