// SPDX-License-Identifier: Apache-2.0
import { List, ListItem } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { useTimeFormat } from "../../shared/values/Time";
import { credentialsOf, type Gateway } from "../api/gateway";
import { lastUse } from "../credentials/table/credential-health";

/** The consequences of disabling or deleting the gateway. */
export function WhatStops({ gateway }: { gateway: Gateway }) {
    const { t } = useTranslation();
    const format = useTimeFormat();
    const credentials = credentialsOf(gateway);
    const used = lastUse(credentials);
    return (
        <>
            <p>{t("pingone.whatStops")}</p>
            <List>
                {credentials.length > 0 && (
                    <>
                        <ListItem>{t("pingone.stopCredentials", { count: credentials.length })}</ListItem>
                        <ListItem>
                            {used ? t("pingone.stopLastUse", { time: format(used) }) : t("pingone.stopNeverUsed")}
                        </ListItem>
                    </>
                )}
                <ListItem>{t("pingone.stopTokens")}</ListItem>
                {gateway.applications.length > 0 && (
                    <ListItem>{t("pingone.stopApplications", { names: gateway.applications.join(", ") })}</ListItem>
                )}
            </List>
        </>
    );
}
