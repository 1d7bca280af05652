// SPDX-License-Identifier: Apache-2.0
import { PageSection } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import { gatewayPath, type Gateway } from "../gateways/api/gateway";
import { useSession } from "../server/useSession";
import { Wait } from "../shared/loading/loaded";
import { PageTitle } from "../shared/pages/PageTitle";
import { State } from "../shared/values/State";
import { PartialSurvey } from "./GatewaysAndCredentials";
import type { GatewayState } from "./survey";
import { useSurvey } from "./useOverview";

/** The gateways in one state. Each leads to the page where it is changed. */
export function GatewaysInStatePage({ state }: { state: GatewayState }) {
    const { t } = useTranslation();
    const { console } = useSession();
    const loaded = useSurvey();
    return (
        <>
            <PageTitle
                title={t(`pingone.gatewayState.${state}`)}
                text={t(`pingone.gatewayState.${state}.text`)}
                parent={{ title: t("pingone.overview"), href: console.href("pingone-overview") }}
            />
            <PageSection variant="light" isFilled>
                <Wait of={loaded}>
                    {({ gateways, isPartial }) => (
                        <>
                            {isPartial && <PartialSurvey />}
                            <GatewaysInState gateways={gateways[state]} />
                        </>
                    )}
                </Wait>
            </PageSection>
        </>
    );
}

function GatewaysInState({ gateways }: { gateways: readonly Gateway[] }) {
    const { t } = useTranslation();
    const { console } = useSession();
    if (gateways.length === 0) return <p>{t("pingone.nothingToDo")}</p>;
    return (
        <Table aria-label={t("pingone.gateways")} variant="compact">
            <Thead>
                <Tr>
                    <Th>{t("pingone.name")}</Th>
                    <Th>{t("pingone.type")}</Th>
                    <Th>{t("pingone.state")}</Th>
                </Tr>
            </Thead>
            <Tbody>
                {gateways.map((gateway) => (
                    <Tr key={gateway.id}>
                        <Td dataLabel={t("pingone.name")} modifier="breakWord">
                            <a href={console.href(gatewayPath(gateway.id, "credentials"))}>{gateway.name}</a>
                        </Td>
                        <Td dataLabel={t("pingone.type")}>{t(`pingone.type.${gateway.type}`)}</Td>
                        <Td dataLabel={t("pingone.state")}>
                            <State enabled={gateway.enabled} />
                        </Td>
                    </Tr>
                ))}
            </Tbody>
        </Table>
    );
}
