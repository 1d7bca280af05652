// SPDX-License-Identifier: Apache-2.0
import { PageSection } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import { gatewayPath } from "../gateways/api/gateway";
import { useSession } from "../server/useSession";
import { Alert } from "../shared/alerts/Alert";
import { Wait } from "../shared/loading/loaded";
import { PageTitle } from "../shared/pages/PageTitle";
import { Time } from "../shared/values/Time";
import type { ExchangeEvent } from "./exchange-events";
import { PartialEvents, ToPlace, WhatIsSaved } from "./Exchanges";
import { useLastHour, useMayViewEvents } from "./useOverview";

/** A longer list is in Keycloak's own page of events. */
const ROWS = 100;

/** The rejections of the last hour for one reason. */
export function RejectionsPage({ reason }: { reason: string }) {
    const { t } = useTranslation();
    const { console } = useSession();
    const mayViewEvents = useMayViewEvents();
    return (
        <>
            <PageTitle
                title={t("pingone.rejectedFor", { reason })}
                text={t("pingone.rejectionsText")}
                parent={{ title: t("pingone.overview"), href: console.href("pingone-overview") }}
            />
            <PageSection variant="light" isFilled>
                <p className="pf-v5-u-mb-md">
                    <ToPlace reason={reason} />
                </p>
                {mayViewEvents ? (
                    <Rejections reason={reason} />
                ) : (
                    <Alert isInline variant="info" title={t("pingone.mayNotViewEvents")} />
                )}
            </PageSection>
        </>
    );
}

function Rejections({ reason }: { reason: string }) {
    const { t } = useTranslation();
    const loaded = useLastHour();
    return (
        <Wait of={loaded}>
            {({ rejected, saved, isPartial }) => {
                const events = rejected.find((one) => one.reason === reason)?.events ?? [];
                return (
                    <>
                        <WhatIsSaved {...saved} />
                        <PartialEvents isPartial={isPartial} />
                        {events.length > ROWS && (
                            <Alert isInline variant="info" title={t("pingone.newestRejections", { number: ROWS })} />
                        )}
                        {events.length > 0 ? (
                            <RejectionsTable events={events.slice(0, ROWS)} />
                        ) : (
                            saved.rejected && <p>{t("pingone.noRejectionsText")}</p>
                        )}
                    </>
                );
            }}
        </Wait>
    );
}

function RejectionsTable({ events }: { events: readonly ExchangeEvent[] }) {
    const { t } = useTranslation();
    return (
        <Table aria-label={t("pingone.rejections")} variant="compact">
            <Thead>
                <Tr>
                    <Th>{t("pingone.time")}</Th>
                    <Th>{t("pingone.client")}</Th>
                    <Th>{t("pingone.ofGateway")}</Th>
                </Tr>
            </Thead>
            <Tbody>
                {events.map((event, row) => (
                    <Tr key={row}>
                        <Td dataLabel={t("pingone.time")}>
                            <Time at={new Date(event.time).toISOString()} otherwise="" />
                        </Td>
                        <Td dataLabel={t("pingone.client")} modifier="breakWord">
                            {event.clientId}
                        </Td>
                        <Td dataLabel={t("pingone.ofGateway")} modifier="breakWord">
                            <GatewayOf event={event} />
                        </Td>
                    </Tr>
                ))}
            </Tbody>
        </Table>
    );
}

/** An event names the gateway once its credential is verified. */
function GatewayOf({ event }: { event: ExchangeEvent }) {
    const { console } = useSession();
    const id = event.details?.["gateway_id"];
    return id ? <a href={console.href(gatewayPath(id, "credentials"))}>{id}</a> : null;
}
