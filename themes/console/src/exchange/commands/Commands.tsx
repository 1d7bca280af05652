// SPDX-License-Identifier: Apache-2.0
import { Button } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../server/useSession";
import type { Exchanges } from "../api/exchanges";
import type { Plan } from "../plan/plan";
import { curlText } from "./curl";
import { curlPlan } from "./curl-plan";
import { kcadmText } from "./kcadm";
import { kcadmPlan } from "./kcadm-plan";
import { TextDialog } from "./TextDialog";

/** The exchange as commands for a terminal: its requests, and the objects that it needs. */
export function Commands({ plan, exchanges }: { plan: Plan; exchanges: Exchanges }) {
    const { t } = useTranslation();
    const { realm } = useSession();
    const [asked, setAsked] = useState<"curl" | "kcadm">();
    const close = () => setAsked(undefined);
    return (
        <>
            <Button variant="secondary" onClick={() => setAsked("curl")}>
                {t("pingone.asCurl")}
            </Button>
            <Button variant="secondary" onClick={() => setAsked("kcadm")}>
                {t("pingone.asKcadm")}
            </Button>
            {asked === "curl" && (
                <TextDialog
                    title={t("pingone.asCurl")}
                    help={t("pingone.asCurlText")}
                    text={(withSecrets) => curlText(curlPlan(plan, exchanges.endpoint), withSecrets)}
                    hasSecrets
                    onClose={close}
                />
            )}
            {asked === "kcadm" && (
                <TextDialog
                    title={t("pingone.asKcadm")}
                    help={t("pingone.asKcadmText")}
                    text={() => kcadmText(kcadmPlan(plan, exchanges.adminServer, realm))}
                    hasSecrets={false}
                    onClose={close}
                />
            )}
        </>
    );
}
