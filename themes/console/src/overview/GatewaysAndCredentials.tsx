// SPDX-License-Identifier: Apache-2.0
import { Title } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { useSession } from "../server/useSession";
import { Alert } from "../shared/alerts/Alert";
import { Wait } from "../shared/loading/loaded";
import { CountsTable } from "./CountsTable";
import { MARKS, MOST_GATEWAYS, STATES, type Survey } from "./survey";
import { useSurvey } from "./useOverview";

/** The gateways by state, and the credentials that need attention. */
export function GatewaysAndCredentials() {
    const loaded = useSurvey();
    return <Wait of={loaded}>{(found) => <Shown found={found} />}</Wait>;
}

function Shown({ found }: { found: Survey }) {
    const { t } = useTranslation();
    const { console } = useSession();
    return (
        <>
            {found.isPartial && <PartialSurvey />}
            <Title headingLevel="h2">{t("pingone.gateways")}</Title>
            <CountsTable
                label={t("pingone.gateways")}
                isPartial={found.isPartial}
                counts={STATES.map((state) => ({
                    key: state,
                    title: t(`pingone.gatewayState.${state}`),
                    number: found.gateways[state].length,
                    href: console.href(state === "enabled" ? "pingone-gateways" : `pingone-overview/gateways/${state}`),
                    toDo: t(`pingone.gatewayState.${state}.text`),
                }))}
            />
            <Title headingLevel="h2" className="pf-v5-u-mt-xl">
                {t("pingone.credentialsToCheck")}
            </Title>
            <CountsTable
                label={t("pingone.credentials")}
                isPartial={found.isPartial}
                counts={MARKS.map((mark) => ({
                    key: mark,
                    title: t(`pingone.mark.${mark}`),
                    number: found.credentials[mark].length,
                    href: console.href(`pingone-overview/credentials/${mark}`),
                    toDo: t(`pingone.mark.${mark}.text`),
                }))}
            />
        </>
    );
}

/** Says that the numbers are lower bounds. */
export function PartialSurvey() {
    const { t } = useTranslation();
    return (
        <Alert
            isInline
            variant="info"
            className="pf-v5-u-mb-md"
            title={t("pingone.moreGateways", { number: MOST_GATEWAYS })}
        />
    );
}
