// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import { useAnnounce } from "../app/Alerts";
import { Modal } from "../app/Modal";
import { NEW_GATEWAY, type Gateway, type GatewayDraft } from "../gateways/api";
import { GatewayForm } from "../gateways/GatewayForm";
import { useGateways } from "../gateways/useGateways";

/** The form of a new gateway, without leaving the page. */
export function CreateGatewayDialog(props: { onCreated: (gateway: Gateway) => void; onClose: () => void }) {
    const { t } = useTranslation();
    const gateways = useGateways();
    const announce = useAnnounce();

    async function create(draft: GatewayDraft) {
        const gateway = await gateways.create(draft);
        announce.success(t("pingone.gatewayCreated"));
        props.onCreated(gateway);
    }

    return (
        <Modal
            variant="medium"
            title={t("pingone.createGateway")}
            description={t("pingone.createGatewayText")}
            isOpen
            onClose={props.onClose}
        >
            <GatewayForm isNew draft={NEW_GATEWAY} save={create} onCancel={props.onClose} />
        </Modal>
    );
}
