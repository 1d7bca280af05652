// SPDX-License-Identifier: Apache-2.0
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useClients } from "../applications/api/useClients";
import { useAnnounce } from "../shared/alerts/Alerts";
import { useLatest } from "../shared/loading/useLatest";
import { explain, type Explanation } from "./answer/explain";
import type { Parties } from "./answer/places";
import { rulesFor, type Rule } from "./answer/rules";
import type { Answer, Exchanges } from "./api/exchanges";
import { formOf, gatewayIdOf, issuedTo, type Plan } from "./plan/plan";

/** The maximum clock difference between this machine and the server. */
const CLOCKS_MAY_DIFFER_MILLIS = 5000;

/** The sent exchange and its outcome. */
export interface Result {
    readonly subjectToken: string;
    readonly actorToken?: string;
    readonly answer: Answer;
    readonly explanation?: Explanation;
    readonly rules: readonly Rule[];
    readonly parties: Parties;
}

/** Sends an exchange and explains a rejection. */
export function useSending(plan: Plan, exchanges: Exchanges) {
    const { t } = useTranslation();
    const announce = useAnnounce();
    const clients = useClients();
    const [busy, setBusy] = useState(false);
    const [result, setResult] = useState<Result>();
    const latestKind = useLatest(plan.kind);
    const forget = () => setResult(undefined);

    async function send() {
        const since = Date.now() - CLOCKS_MAY_DIFFER_MILLIS;
        const form = formOf(plan);
        const answer = await exchanges.exchange(form);
        const isRejected = answer.status !== 200;
        const explanation = isRejected ? await explain(answer, exchanges, form.client?.clientId, since) : undefined;
        const parties = isRejected ? await partiesOf() : {};
        // An answer for a kind that is no longer selected does not belong to the current form.
        if (latestKind.current !== plan.kind) return;
        const rules = rulesFor(plan.kind, form.client !== undefined);
        setResult({
            subjectToken: form.subjectToken,
            actorToken: form.actorToken,
            answer,
            explanation,
            rules,
            parties,
        });
    }

    /** The objects that a link to a form needs. A link without one leads to a list. */
    async function partiesOf(): Promise<Parties> {
        const idOf = async (clientId: string | undefined) =>
            clientId ? (await clients.named(clientId).catch(() => undefined))?.id : undefined;
        return {
            application: plan.application?.id ?? (await idOf(plan.client.clientId)),
            gateway: gatewayIdOf(plan),
            issuedTo: await idOf(issuedTo(plan)),
        };
    }

    async function submit() {
        setBusy(true);
        // The answer to an earlier exchange does not belong to this one, which may fail without an answer.
        forget();
        await send().catch((problem: unknown) => announce.failure(t("pingone.exchangeNotSent"), problem));
        setBusy(false);
    }

    return { busy, result, submit, forget };
}
