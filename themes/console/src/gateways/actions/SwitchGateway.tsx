// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import { useAnnounce } from "../../shared/alerts/Alerts";
import { Dialog } from "../../shared/dialogs/Dialog";
import { draftOf, type Gateway } from "../api/gateway";
import { useGateways } from "../api/useGateways";
import { WhatStops } from "./WhatStops";

/** Asks before a gateway is disabled or enabled again. */
export function SwitchGateway(props: { gateway: Gateway; onClose: () => void; onDone: () => void }) {
    const { t } = useTranslation();
    const gateways = useGateways();
    const announce = useAnnounce();
    const { gateway } = props;

    async function act() {
        // Reads the current state: another administrator may have changed it since the list was read.
        const now = await gateways.read(gateway.id);
        const applications = undefined; // kept unchanged, even if they are ambiguous
        await gateways.replace(gateway.id, { ...draftOf(now), applications, enabled: !gateway.enabled });
        announce.success(t(gateway.enabled ? "pingone.gatewayDisabled" : "pingone.gatewayEnabled"));
        props.onDone();
    }

    return (
        <Dialog
            danger={gateway.enabled}
            title={t(gateway.enabled ? "pingone.disableGateway" : "pingone.enableGateway", { name: gateway.name })}
            action={t(gateway.enabled ? "pingone.disable" : "pingone.enable")}
            act={act}
            onClose={props.onClose}
        >
            {gateway.enabled ? <WhatStops gateway={gateway} /> : <p>{t("pingone.enableText")}</p>}
        </Dialog>
    );
}
