// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import { useAnnounce } from "../../shared/alerts/Alerts";
import { Dialog } from "../../shared/dialogs/Dialog";
import type { Gateway } from "../api/gateway";
import { useGateways } from "../api/useGateways";
import { WhatStops } from "./WhatStops";

/** Asks before a gateway is deleted. */
export function DeleteGateway(props: { gateway: Gateway; onClose: () => void; onDone: () => void }) {
    const { t } = useTranslation();
    const gateways = useGateways();
    const announce = useAnnounce();

    async function act() {
        await gateways.delete(props.gateway.id);
        announce.success(t("pingone.gatewayDeleted"));
        props.onDone();
    }

    return (
        <Dialog
            danger
            title={t("pingone.deleteGateway", { name: props.gateway.name })}
            action={t("pingone.delete")}
            act={act}
            onClose={props.onClose}
        >
            <WhatStops gateway={props.gateway} />
            <p className="pf-v5-u-mt-md">{t("pingone.deleteIsForGood")}</p>
        </Dialog>
    );
}
