// SPDX-License-Identifier: Apache-2.0
import { Button } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { placeOf } from "../exchange/answer/places";
import { useSession } from "../server/useSession";
import { Alert } from "../shared/alerts/Alert";
import { Wait } from "../shared/loading/loaded";
import { CountsTable, type Count } from "./CountsTable";
import { MOST_EVENTS, type LastHour, type Saved } from "./exchange-events";
import { useLastHour } from "./useOverview";

/** The exchanges of the last hour by outcome, as far as the realm saves their events. */
export function Exchanges() {
    const loaded = useLastHour();
    return (
        <Wait of={loaded}>
            {(found) => (
                <>
                    <WhatIsSaved {...found.saved} />
                    <PartialEvents isPartial={found.isPartial} />
                    {(found.saved.issued || found.saved.rejected) && <Shown found={found} />}
                </>
            )}
        </Wait>
    );
}

function Shown({ found }: { found: LastHour }) {
    const { t } = useTranslation();
    const { console } = useSession();
    const issued: Count = {
        key: "issued",
        title: t("pingone.tokensIssued"),
        number: found.issued,
        href: console.href("events/user-events"),
        toDo: t("pingone.tokensIssuedText"),
    };
    const noRejection: Count = {
        key: "rejected",
        title: t("pingone.rejections"),
        number: 0,
        toDo: t("pingone.noRejectionsText"),
    };
    const rejected = found.rejected.map(({ reason, events }): Count => ({
        key: `rejected ${reason}`,
        title: t("pingone.rejectedFor", { reason }),
        number: events.length,
        href: console.href(`pingone-overview/rejections/${encodeURIComponent(reason)}`),
        toDo: <ToPlace reason={reason} />,
    }));
    return (
        <CountsTable
            label={t("pingone.outcome")}
            isPartial={found.isPartial}
            counts={[
                ...(found.saved.issued ? [issued] : []),
                ...(found.saved.rejected && rejected.length === 0 ? [noRejection] : rejected),
            ]}
        />
    );
}

/** A link to the page where the reason can be changed. */
export function ToPlace({ reason }: { reason: string }) {
    const { t } = useTranslation();
    const { console } = useSession();
    const { path, title } = placeOf(reason);
    return <a href={console.href(path)}>{t("pingone.goTo", { page: t(title) })}</a>;
}

/** Says which events the realm does not save, and leads to the switch. */
export function WhatIsSaved({ issued, rejected }: Saved) {
    const { t } = useTranslation();
    const { console, may } = useSession();
    if (issued && rejected) return null;
    const missing = [...(issued ? [] : ["TOKEN_EXCHANGE"]), ...(rejected ? [] : ["TOKEN_EXCHANGE_ERROR"])].join(", ");
    const isOff = !issued && !rejected;
    return (
        <Alert isInline variant="info" title={t(isOff ? "pingone.eventsOff" : "pingone.eventsMissing", { missing })}>
            <p>{t("pingone.eventsOffText", { types: missing })}</p>
            {may("view-realm", "manage-realm") && (
                <Button variant="link" isInline component="a" href={console.href("realm-settings/events")}>
                    {t("pingone.openEventSettings")}
                </Button>
            )}
        </Alert>
    );
}

/** Says that the numbers are lower bounds. */
export function PartialEvents({ isPartial }: { isPartial: boolean }) {
    const { t } = useTranslation();
    return isPartial && <Alert isInline variant="info" title={t("pingone.moreEvents", { number: MOST_EVENTS })} />;
}
