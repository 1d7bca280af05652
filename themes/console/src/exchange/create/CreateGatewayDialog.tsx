// SPDX-License-Identifier: Apache-2.0
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { NEW_GATEWAY, type Gateway, type GatewayDraft } from "../../gateways/api/gateway";
import { useGateways } from "../../gateways/api/useGateways";
import { GatewayForm } from "../../gateways/settings/GatewayForm";
import { useAnnounce } from "../../shared/alerts/Alerts";
import { Modal } from "../../shared/dialogs/Modal";

/** The form of a new gateway, without leaving the page. */
export function CreateGatewayDialog(props: { onCreated: (gateway: Gateway) => void; onClose: () => void }) {
    const { t } = useTranslation();
    const gateways = useGateways();
    const announce = useAnnounce();
    const [busy, setBusy] = useState(false);

    async function create(draft: GatewayDraft) {
        setBusy(true);
        try {
            const gateway = await gateways.create(draft);
            announce.success(t("pingone.gatewayCreated"));
            props.onCreated(gateway);
        } finally {
            setBusy(false);
        }
    }

    // A request that was sent cannot be cancelled, and a dialog for the new gateway follows.
    function close() {
        if (!busy) props.onClose();
    }

    return (
        <Modal
            variant="medium"
            title={t("pingone.createGateway")}
            description={t("pingone.createGatewayText")}
            isOpen
            onClose={close}
        >
            <GatewayForm isNew draft={NEW_GATEWAY} save={create} onCancel={close} />
        </Modal>
    );
}
