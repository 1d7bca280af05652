// SPDX-License-Identifier: Apache-2.0
import { Button, Form, FormGroup, PageSection, Radio } from "@patternfly/react-core";
import { useMemo, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useAnnounce } from "../app/Alerts";
import { useSession } from "../app/context";
import { PageTitle } from "../app/PageTitle";
import { useLatest } from "../app/useLatest";
import { Exchanges, GATEWAY_CREDENTIAL, type Answer, type ClientCredentials } from "./api";
import { ClientField } from "./ClientField";
import { explain, type Explanation } from "./explain";
import { isOfAUser, KINDS, type Kind } from "./kinds";
import { NO_TARGETS, TargetFields, type Targets } from "./TargetFields";
import { EMPTY_TOKEN, TokenField, type TypedToken } from "./TokenField";
import { Outcome } from "./Outcome";

/** The sent exchange and its outcome. */
interface Result {
    readonly subjectToken: string;
    readonly actorToken?: string;
    readonly answer: Answer;
    readonly explanation?: Explanation;
}

/** Sends an exchange as a client would send it. No part of it is stored. */
export function ExchangePage(_: { path: string[] }) {
    const { t } = useTranslation();
    const session = useSession();
    const announce = useAnnounce();
    const exchanges = useMemo(() => new Exchanges(session), [session]);
    const [kind, setKind] = useState<Kind>("gateway");
    const [client, setClient] = useState<ClientCredentials>({ clientId: "", secret: "" });
    const [subject, setSubject] = useState<TypedToken>(EMPTY_TOKEN);
    const [actor, setActor] = useState<TypedToken>(EMPTY_TOKEN);
    const [targets, setTargets] = useState<Targets>(NO_TARGETS);
    const [busy, setBusy] = useState(false);
    const [result, setResult] = useState<Result>();
    const latestKind = useLatest(kind);

    function choose(chosen: Kind) {
        setKind(chosen);
        setSubject(EMPTY_TOKEN);
        setActor(EMPTY_TOKEN);
        setResult(undefined);
    }

    async function send() {
        const started = Date.now();
        const isGateway = kind === "gateway";
        const actorToken = kind === "delegation" ? actor.token.trim() : undefined;
        const answer = await exchanges.exchange({
            client: client.clientId ? client : undefined,
            subjectToken: subject.token.trim(),
            subjectTokenType: isGateway ? GATEWAY_CREDENTIAL : subject.type,
            actorToken,
            actorTokenType: actor.type,
            requestedTokenType: targets.requestedTokenType,
            scope: targets.scope,
            audiences: targets.audiences,
            resources: targets.resources,
        });
        const explanation =
            answer.status === 200
                ? undefined
                : await explain(answer, exchanges, client.clientId || undefined, started - CLOCKS_MAY_DIFFER_MILLIS);
        // An answer for a kind that is no longer selected does not belong to the current form.
        if (latestKind.current !== kind) return;
        setResult({ subjectToken: subject.token, actorToken, answer, explanation });
    }

    async function submit(event: FormEvent) {
        event.preventDefault();
        setBusy(true);
        await send().catch((problem: unknown) => announce.failure(t("pingone.exchangeNotSent"), problem));
        setBusy(false);
    }

    return (
        <>
            <PageTitle title={t("pingone.exchange")} text={t("pingone.exchangeText")} />
            <PageSection variant="light" isFilled>
                <Form isWidthLimited autoComplete="off" onSubmit={(event) => void submit(event)}>
                    <FormGroup role="radiogroup" isInline isStack label={t("pingone.kind")} fieldId="pingone-kind">
                        {KINDS.map((one) => (
                            <Radio
                                key={one}
                                id={`pingone-kind-${one}`}
                                name="pingone-kind"
                                label={t(`pingone.kind.${one}`)}
                                description={t(`pingone.kind.${one}.text`)}
                                isChecked={kind === one}
                                onChange={() => choose(one)}
                            />
                        ))}
                    </FormGroup>
                    <ClientField
                        label={t("pingone.application")}
                        help={t(kind === "gateway" ? "pingone.applicationOrNone" : "pingone.applicationHelp")}
                        client={client}
                        onChange={setClient}
                    />
                    <TokenField
                        key={`subject-${kind}`}
                        name="subject"
                        label={t(kind === "gateway" ? "pingone.theCredential" : "pingone.subjectToken")}
                        token={subject}
                        exchanges={exchanges}
                        obtain={kind === "gateway" ? undefined : isOfAUser(kind) ? "user" : "client"}
                        hasType={isOfAUser(kind)}
                        onChange={setSubject}
                    />
                    {kind === "delegation" && (
                        <TokenField
                            name="actor"
                            label={t("pingone.actorToken")}
                            help={t("pingone.actorTokenHelp")}
                            token={actor}
                            exchanges={exchanges}
                            obtain="client"
                            hasType
                            onChange={setActor}
                        />
                    )}
                    <TargetFields targets={targets} onChange={setTargets} />
                    <div>
                        <Button
                            type="submit"
                            isLoading={busy}
                            spinnerAriaValueText={t("pingone.loading")}
                            isDisabled={busy || !subject.token.trim()}
                        >
                            {t("pingone.send")}
                        </Button>
                    </div>
                </Form>
                <section aria-label={t("pingone.answer")} aria-live="polite" className="pf-v5-u-mt-xl">
                    {result && <Outcome {...result} />}
                </section>
            </PageSection>
        </>
    );
}

/** The maximum clock difference between this machine and the server. */
const CLOCKS_MAY_DIFFER_MILLIS = 5000;
