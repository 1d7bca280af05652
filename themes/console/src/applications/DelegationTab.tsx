// SPDX-License-Identifier: Apache-2.0
import { Button, Flex, Title } from "@patternfly/react-core";
import { SyncAltIcon } from "@patternfly/react-icons";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../server/useSession";
import { Alert } from "../shared/alerts/Alert";
import { Wait, useLoaded } from "../shared/loading/loaded";
import { useApplications } from "./api/useApplications";
import { MappersTable } from "./MappersTable";
import { NoDelegations } from "./NoDelegations";
import { PoliciesTable } from "./PoliciesTable";

/** The configured delegations, with links to Keycloak's own forms for them. */
export function DelegationTab() {
    const { t } = useTranslation();
    const { may, console } = useSession();
    const applications = useApplications();
    const mappers = useLoaded(() => applications.mayActMappers(), [applications]);
    const mayViewPolicies = may("view-realm", "manage-realm");
    const [round, setRound] = useState(0);

    function refresh() {
        mappers.reload();
        setRound(round + 1);
    }

    return (
        <>
            <Flex justifyContent={{ default: "justifyContentSpaceBetween" }}>
                <Title headingLevel="h2">{t("pingone.byMayAct")}</Title>
                <Button variant="link" isInline icon={<SyncAltIcon />} onClick={refresh}>
                    {t("pingone.refresh")}
                </Button>
            </Flex>
            <p>{t("pingone.byMayActText")}</p>
            <Wait of={mappers}>
                {(all) =>
                    all.length === 0 ? (
                        <NoDelegations title={t("pingone.noMayAct")} text={t("pingone.noMayActText")} />
                    ) : (
                        <MappersTable mappers={all} />
                    )
                }
            </Wait>
            <Title headingLevel="h2" className="pf-v5-u-mt-xl">
                {t("pingone.byPolicy")}
            </Title>
            <p>{t("pingone.byPolicyText")}</p>
            {mayViewPolicies ? (
                <PoliciesTable key={round} />
            ) : (
                <Alert isInline variant="info" title={t("pingone.mayNotViewPolicies")} />
            )}
            {mayViewPolicies && (
                <Button
                    variant="link"
                    isInline
                    component="a"
                    className="pf-v5-u-mt-md"
                    href={console.href("realm-settings/client-policies/policies")}
                >
                    {t("pingone.openPolicies")}
                </Button>
            )}
        </>
    );
}
