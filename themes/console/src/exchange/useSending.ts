// SPDX-License-Identifier: Apache-2.0
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAnnounce } from "../app/Alerts";
import { useLatest } from "../app/useLatest";
import { useClients } from "../applications/useClients";
import type { Answer, Exchanges } from "./api";
import { explain, type Explanation } from "./explain";
import type { Parties } from "./fixes";
import { formOf, issuedTo, type Plan } from "./plan";
import { rulesFor, type Rule } from "./rules";
import { claimsOf } from "./token";

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

    async function send() {
        const since = Date.now() - CLOCKS_MAY_DIFFER_MILLIS;
        const form = formOf(plan);
        const answer = await exchanges.exchange(form);
        const isRefused = answer.status !== 200;
        const explanation = isRefused ? await explain(answer, exchanges, form.client?.clientId, since) : undefined;
        const parties = isRefused ? await partiesOf() : {};
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
        const named = claimsOf(plan.subject.token)?.["gatewayId"];
        return {
            application: plan.application?.id ?? (await idOf(plan.client.clientId)),
            gateway: plan.gateway?.id ?? (typeof named === "string" ? named : undefined),
            issuedTo: await idOf(issuedTo(plan)),
        };
    }

    async function submit() {
        setBusy(true);
        await send().catch((problem: unknown) => announce.failure(t("pingone.exchangeNotSent"), problem));
        setBusy(false);
    }

    return { busy, result, submit, forget: () => setResult(undefined) };
}
