// SPDX-License-Identifier: Apache-2.0
import { Button, PageSection, Title, ToolbarItem } from "@patternfly/react-core";
import { SyncAltIcon } from "@patternfly/react-icons";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Alert } from "../shared/alerts/Alert";
import { PageTitle } from "../shared/pages/PageTitle";
import { Exchanges } from "./Exchanges";
import { GatewaysAndCredentials } from "./GatewaysAndCredentials";
import { useMayViewEvents } from "./useOverview";

/** The items that need an administrator's attention. */
export function OverviewPage() {
    const { t } = useTranslation();
    const mayViewEvents = useMayViewEvents();
    const [round, setRound] = useState(0);
    return (
        <>
            <PageTitle
                title={t("pingone.overview")}
                text={t("pingone.overviewText")}
                learnMore="admin-console.md"
                actions={
                    <ToolbarItem>
                        <Button variant="link" icon={<SyncAltIcon />} onClick={() => setRound((before) => before + 1)}>
                            {t("pingone.refresh")}
                        </Button>
                    </ToolbarItem>
                }
            />
            <PageSection variant="light" isFilled>
                <GatewaysAndCredentials key={`gateways-${round}`} />
                <Title headingLevel="h2" className="pf-v5-u-mt-xl">
                    {t("pingone.exchangesOfLastHour")}
                </Title>
                {mayViewEvents ? (
                    <Exchanges key={`exchanges-${round}`} />
                ) : (
                    <Alert isInline variant="info" title={t("pingone.mayNotViewEvents")} />
                )}
            </PageSection>
        </>
    );
}
