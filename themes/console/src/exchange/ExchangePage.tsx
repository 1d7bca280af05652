// SPDX-License-Identifier: Apache-2.0
import { ActionGroup, Form, FormGroup, PageSection, Radio } from "@patternfly/react-core";
import { useEffect, useMemo, useRef, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../server/useSession";
import { BusyButton } from "../shared/loading/BusyButton";
import { PageTitle } from "../shared/pages/PageTitle";
import { Outcome } from "./answer/Outcome";
import { Exchanges } from "./api/exchanges";
import { Commands } from "./commands/Commands";
import { ApplicationField } from "./fields/ApplicationField";
import { GatewayField } from "./fields/GatewayField";
import { TargetFields } from "./fields/TargetFields";
import { KINDS, type Kind } from "./plan/kinds";
import { NO_TARGETS, NO_TOKEN, withApplication, withClient, type Plan } from "./plan/plan";
import { TokenField } from "./tokens/TokenField";
import { TokenFields } from "./tokens/TokenFields";
import { useSending } from "./useSending";

const EMPTY: Plan = {
    kind: "gateway",
    client: { clientId: "", secret: "" },
    subject: NO_TOKEN,
    actor: NO_TOKEN,
    targets: NO_TARGETS,
    fillings: 0,
};

/** Sends an exchange as a client would send it. No part of it is stored. */
export function ExchangePage(_: { path: string[] }) {
    const { t } = useTranslation();
    const session = useSession();
    const exchanges = useMemo(() => new Exchanges(session), [session]);
    const [plan, setPlan] = useState<Plan>(EMPTY);
    const { busy, result, submit, forget } = useSending(plan, exchanges);
    const answer = useRef<HTMLElement>(null);
    // It is below the form, often outside the window.
    useEffect(() => {
        if (result) answer.current?.scrollIntoView({ block: "start" });
    }, [result]);
    const write = (change: Partial<Plan>) => setPlan((before) => ({ ...before, ...change }));
    const { kind, client, application, subject } = plan;
    const isGateway = kind === "gateway";

    function choose(chosen: Kind) {
        write({ kind: chosen, subject: NO_TOKEN, actor: NO_TOKEN });
        forget();
    }

    function onSubmit(event: FormEvent) {
        // React passes on the submission of a form in a dialog that was opened from here.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        void submit();
    }

    return (
        <>
            <PageTitle title={t("pingone.exchange")} text={t("pingone.exchangeText")} />
            <PageSection variant="light" isFilled>
                <Form isWidthLimited autoComplete="off" onSubmit={onSubmit}>
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
                    {isGateway && (
                        <>
                            <GatewayField
                                gateway={plan.gateway}
                                onChange={(gateway) => write({ gateway })}
                                onCredential={(token) => write({ subject: { ...NO_TOKEN, token } })}
                            />
                            <TokenField
                                name="subject"
                                label={t("pingone.theCredential")}
                                token={subject}
                                hasType={false}
                                onChange={(token) => write({ subject: token })}
                            />
                        </>
                    )}
                    <ApplicationField
                        kind={kind}
                        client={client}
                        application={application}
                        onChange={(chosen) => setPlan((before) => withClient(before, chosen))}
                        onKnown={(configured) => setPlan((before) => withApplication(before, configured))}
                    />
                    {!isGateway && <TokenFields key={kind} plan={plan} exchanges={exchanges} onChange={write} />}
                    <TargetFields
                        targets={plan.targets}
                        application={application}
                        fillings={plan.fillings}
                        onChange={(targets) => write({ targets })}
                    />
                    <ActionGroup>
                        <BusyButton type="submit" isBusy={busy} isDisabled={client.isLoading || !subject.token.trim()}>
                            {t("pingone.send")}
                        </BusyButton>
                        <Commands plan={plan} exchanges={exchanges} />
                    </ActionGroup>
                </Form>
                <section ref={answer} aria-label={t("pingone.answer")} aria-live="polite" className="pf-v5-u-mt-xl">
                    {result && <Outcome {...result} />}
                </section>
            </PageSection>
        </>
    );
}
