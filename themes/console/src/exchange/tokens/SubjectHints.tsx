// SPDX-License-Identifier: Apache-2.0
import { AlertActionLink } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Application } from "../../applications/api/applications";
import { useSession } from "../../server/useSession";
import { Alert } from "../../shared/alerts/Alert";
import { NewTabLink } from "../../shared/pages/NewTabLink";
import { MayActDialog } from "../create/MayActDialog";
import { claimsOf } from "../plan/claims";
import type { Kind } from "../plan/kinds";
import { isExpired, isFor, mayActNames } from "./facts";

/** The claims that the subject token lacks for this exchange. The server decides by the same claims. */
export function SubjectHints(props: { kind: Kind; token: string; clientId: string; application?: Application }) {
    const { t } = useTranslation();
    const { may, console } = useSession();
    const [isAsked, setAsked] = useState(false);
    const { clientId, kind } = props;
    const claims = claimsOf(props.token);
    if (kind === "gateway" || !claims || !clientId) return null;
    const issuedTo = claims["azp"];
    const lacksActor = kind === "delegation" && !mayActNames(claims, clientId);

    return (
        <div aria-live="polite">
            {isExpired(claims, Date.now()) && (
                <Alert isInline isPlain variant="warning" title={t("pingone.tokenExpired")} />
            )}
            {!isFor(claims, clientId, props.application) && (
                <Alert isInline isPlain variant="warning" title={t("pingone.tokenNotFor", { name: clientId })} />
            )}
            {lacksActor && (
                <Alert
                    isInline
                    variant="info"
                    className="pf-v5-u-mt-sm"
                    title={t("pingone.tokenNamesNoActor", { name: clientId })}
                    actionLinks={
                        <>
                            {may("manage-clients") && typeof issuedTo === "string" && (
                                <AlertActionLink onClick={() => setAsked(true)}>
                                    {t("pingone.addMayAct")}
                                </AlertActionLink>
                            )}
                            <NewTabLink href={console.href("pingone-applications/delegation")}>
                                {t("pingone.openDelegation")}
                            </NewTabLink>
                        </>
                    }
                >
                    {t("pingone.tokenNamesNoActorText")}
                </Alert>
            )}
            {isAsked && typeof issuedTo === "string" && (
                <MayActDialog issuedTo={issuedTo} actor={clientId} onClose={() => setAsked(false)} />
            )}
        </div>
    );
}
