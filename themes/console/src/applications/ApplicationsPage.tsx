// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import { useSession } from "../app/context";
import { PageTabs, TabPanel } from "../app/PageTabs";
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
                    <PageTabs
                        label={t("pingone.applications")}
                        active={tab}
                        tabs={[
                            { key: "applications", title: t("pingone.applications") },
                            { key: "delegation", title: t("pingone.delegation") },
                        ]}
                        onSelect={(key) => console.navigate(`pingone-applications/${key}`)}
                    />
                }
            />
            <TabPanel title={t(tab === "delegation" ? "pingone.delegation" : "pingone.applications")}>
                {tab === "delegation" ? <DelegationTab /> : <ApplicationsTab />}
            </TabPanel>
        </>
    );
}
