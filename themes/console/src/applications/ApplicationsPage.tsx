// SPDX-License-Identifier: Apache-2.0
import { PageSection, Tab, Tabs, TabTitleText } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { useSession } from "../app/context";
import { PageTitle } from "../app/PageTitle";
import { ApplicationsTab } from "./ApplicationsTab";
import { DelegationTab } from "./DelegationTab";

/** `pingone-applications`, `pingone-applications/delegation`. */
export function ApplicationsPage({ path: [tab = "applications"] }: { path: string[] }) {
    const { t } = useTranslation();
    const { console } = useSession();
    return (
        <>
            <PageTitle
                title={t("pingone.applications")}
                text={t("pingone.applicationsText")}
                tabs={
                    <Tabs
                        activeKey={tab}
                        aria-label={t("pingone.applications")}
                        onSelect={(_, key) => console.navigate(`pingone-applications/${key}`)}
                    >
                        <Tab eventKey="applications" title={<TabTitleText>{t("pingone.applications")}</TabTitleText>} />
                        <Tab eventKey="delegation" title={<TabTitleText>{t("pingone.delegation")}</TabTitleText>} />
                    </Tabs>
                }
            />
            <PageSection variant="light" isFilled>
                {tab === "delegation" ? <DelegationTab /> : <ApplicationsTab />}
            </PageSection>
        </>
    );
}
