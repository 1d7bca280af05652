// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import { useSession } from "../server/useSession";
import { Padded, PageTabs, TabPanel } from "../shared/pages/PageTabs";
import { PageTitle } from "../shared/pages/PageTitle";
import { ApplicationsTab } from "./ApplicationsTab";
import { DelegationTab } from "./DelegationTab";

const TABS = ["applications", "delegation"] as const;

/** `pingone-applications`, `pingone-applications/delegation`. */
export function ApplicationsPage({ path: [tab] }: { path: string[] }) {
    const { t } = useTranslation();
    const { console } = useSession();
    const active = TABS.find((one) => one === tab) ?? "applications";
    return (
        <>
            <PageTitle
                title={t("pingone.applications")}
                text={t("pingone.applicationsText")}
                learnMore="application-exchange.md"
                tabs={
                    <PageTabs
                        label={t("pingone.applications")}
                        active={active}
                        tabs={TABS.map((key) => ({
                            key,
                            title: t(`pingone.${key}`),
                            href: console.href(`pingone-applications/${key}`),
                        }))}
                    />
                }
            />
            <TabPanel title={t(`pingone.${active}`)}>
                {active === "delegation" ? (
                    <Padded>
                        <DelegationTab />
                    </Padded>
                ) : (
                    <ApplicationsTab />
                )}
            </TabPanel>
        </>
    );
}
