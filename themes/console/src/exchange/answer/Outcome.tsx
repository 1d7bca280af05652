// SPDX-License-Identifier: Apache-2.0
import { CodeBlock, CodeBlockCode, Title } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { Alert } from "../../shared/alerts/Alert";
import type { Answer } from "../api/exchanges";
import { claimsOf } from "../plan/claims";
import { Actors } from "./Actors";
import { ClaimsTable } from "./ClaimsTable";
import type { Explanation } from "./explain";
import type { Parties } from "./places";
import { RuleList } from "./RuleList";
import { judged, unauthenticated, type JudgedRule, type Rule } from "./rules";

/** The token endpoint's answer: the tokens side by side, or the reason for the rejection. */
export function Outcome(props: {
    subjectToken: string;
    actorToken?: string;
    answer: Answer;
    /** The rules of this exchange. */
    rules: readonly Rule[];
    parties: Parties;
    explanation?: Explanation;
}) {
    const { t } = useTranslation();
    const { answer } = props;
    const issued = claimsOf(memberOf(answer, "access_token"));
    return (
        <>
            <Title headingLevel="h2">{t("pingone.answer")}</Title>
            {answer.status === 200 ? (
                <Alert isInline variant="success" title={t("pingone.exchanged", { status: answer.status })} />
            ) : (
                <Rejected answer={answer} explanation={props.explanation} />
            )}
            {!issued && <Rules {...props} />}
            <CodeBlock className="pf-v5-u-mt-md">
                <CodeBlockCode>{JSON.stringify(answer.body, shortened, 2)}</CodeBlockCode>
            </CodeBlock>
            {issued && (
                <>
                    <Actors claims={issued} />
                    <ClaimsTable
                        subject={claimsOf(props.subjectToken) ?? {}}
                        actor={props.actorToken ? claimsOf(props.actorToken) : undefined}
                        issued={issued}
                    />
                    <Rules {...props} />
                </>
            )}
        </>
    );
}

function Rejected({ answer, explanation }: { answer: Answer; explanation?: Explanation }) {
    const { t } = useTranslation();
    const isKnown = (explanation?.reasons.length ?? 0) > 0;
    return (
        <Alert
            isInline
            variant="danger"
            title={t("pingone.rejected", { status: answer.status, error: memberOf(answer, "error") })}
        >
            <p>{memberOf(answer, "error_description")}</p>
            {isKnown && (
                <p className="pf-v5-u-mt-sm">{t(explanation?.isExact ? "pingone.ruleIs" : "pingone.ruleIsOneOf")}</p>
            )}
            {!explanation?.isExact && <p className="pf-v5-u-mt-sm">{t("pingone.eventsWouldTell")}</p>}
        </Alert>
    );
}

function Rules(props: { answer: Answer; rules: readonly Rule[]; parties: Parties; explanation?: Explanation }) {
    const { t } = useTranslation();
    const rules = judgedBy(props.answer, props.rules, props.explanation);
    // An error of Keycloak or of a server in front of it says nothing about these rules.
    if (!rules) return null;
    return (
        <>
            <Title headingLevel="h3" className="pf-v5-u-mt-md">
                {t("pingone.rules")}
            </Title>
            <RuleList rules={rules} parties={props.parties} />
        </>
    );
}

function judgedBy(
    answer: Answer,
    rules: readonly Rule[],
    explanation: Explanation | undefined,
): JudgedRule[] | undefined {
    if (answer.status === 200) return judged(rules, "none");
    if (answer.body["error"] === "invalid_client") return unauthenticated(rules);
    const reasons = explanation?.reasons ?? [];
    return reasons.length > 0 ? judged(rules, reasons) : undefined;
}

const SHOWN_CHARACTERS = 40;

/** A token is too long to be readable. Its claims are listed below. */
function shortened(_: string, value: unknown): unknown {
    return typeof value === "string" && value.length > 4 * SHOWN_CHARACTERS && value.split(".").length === 3
        ? `${value.slice(0, SHOWN_CHARACTERS)}…`
        : value;
}

/** A text of the answer. A server in front of the token endpoint can answer with any JSON. */
function memberOf({ body }: Answer, name: string): string {
    const value = body[name];
    return typeof value === "string" ? value : "";
}
