// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import { useAnnounce } from "../../shared/alerts/Alerts";
import { ChangedMeanwhile } from "../../shared/forms/FormError";
import { useBase } from "../../shared/forms/useBase";
import { Padded } from "../../shared/pages/PageTabs";
import { draftOf, type Gateway, type GatewayDraft } from "../api/gateway";
import { useGateways } from "../api/useGateways";
import { GatewayForm } from "./GatewayForm";

/** The settings of a gateway. Unsaved changes survive the switch in the head of the page. */
export function SettingsTab({ gateway, reload }: { gateway: Gateway; reload: () => void }) {
    const { t } = useTranslation();
    const gateways = useGateways();
    const announce = useAnnounce();
    const { base, hold } = useBase(gateway);

    function refresh() {
        hold(false);
        reload();
    }

    async function save(draft: GatewayDraft) {
        // The API replaces all settings. Another administrator may have bound or disabled the gateway meanwhile.
        const now = await gateways.read(gateway.id);
        if (settingsOf(now) !== settingsOf(base)) throw new ChangedMeanwhile(t("pingone.changedMeanwhile"));
        await gateways.replace(gateway.id, { ...draft, enabled: now.enabled });
        announce.success(t("pingone.gatewaySaved"));
        refresh();
    }

    return (
        <Padded>
            <GatewayForm
                isNew={false}
                draft={draftOf(base)}
                version={settingsOf(base)}
                save={save}
                onUnsaved={hold}
                onRefresh={refresh}
            />
        </Padded>
    );
}

/** The settings of the form. The switch in the head of the page is not one of them. */
function settingsOf(gateway: Gateway): string {
    return JSON.stringify({ ...draftOf(gateway), enabled: undefined });
}
