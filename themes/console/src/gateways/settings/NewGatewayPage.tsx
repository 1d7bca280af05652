// SPDX-License-Identifier: Apache-2.0
import { PageSection } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { useSession } from "../../server/useSession";
import { useAnnounce } from "../../shared/alerts/Alerts";
import { useLatest } from "../../shared/loading/useLatest";
import { PageTitle } from "../../shared/pages/PageTitle";
import { gatewayPath, NEW_GATEWAY, type GatewayDraft } from "../api/gateway";
import { useGateways } from "../api/useGateways";
import { GatewayForm } from "./GatewayForm";

/** Creates a gateway and continues to its credentials, because a gateway without a credential has no access. */
export function NewGatewayPage() {
    const { t } = useTranslation();
    const { console } = useSession();
    const gateways = useGateways();
    const announce = useAnnounce();
    const latest = useLatest(gateways);

    async function create(draft: GatewayDraft) {
        const gateway = await gateways.create(draft);
        announce.success(t("pingone.gatewayCreated"));
        // The administrator may have left the page meanwhile.
        if (latest.current) console.navigate(gatewayPath(gateway.id, "credentials"));
    }

    return (
        <>
            <PageTitle
                title={t("pingone.createGateway")}
                text={t("pingone.createGatewayText")}
                parent={{ title: t("pingone.gateways"), href: console.href("pingone-gateways") }}
            />
            <PageSection variant="light" isFilled>
                <GatewayForm isNew draft={NEW_GATEWAY} save={create} />
            </PageSection>
        </>
    );
}
