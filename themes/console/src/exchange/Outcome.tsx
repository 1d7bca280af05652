// SPDX-License-Identifier: Apache-2.0
import { CodeBlock, CodeBlockCode, List, ListItem, Title } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { Alert } from "../app/Alert";
import { Actors } from "./Actors";
import type { Answer } from "./api";
import { ClaimsTable } from "./ClaimsTable";
import type { Explanation } from "./explain";
import { claimsOf } from "./token";

/** The token endpoint's answer: the tokens side by side, or the reason for the refusal. */
export function Outcome(props: {
    subjectToken: string;
    actorToken?: string;
    answer: Answer;
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
                <Refused answer={answer} explanation={props.explanation} />
            )}
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
                </>
            )}
        </>
    );
}

function Refused({ answer, explanation }: { answer: Answer; explanation?: Explanation }) {
    const { t } = useTranslation();
    const reasons = explanation?.reasons ?? [];
    return (
        <Alert
            isInline
            variant="danger"
            title={t("pingone.refused", { status: answer.status, error: String(answer.body["error"]) })}
        >
            <p>{memberOf(answer, "error_description")}</p>
            {reasons.length > 0 && (
                <>
                    <p className="pf-v5-u-mt-sm">
                        {t(explanation?.isExact ? "pingone.ruleIs" : "pingone.ruleIsOneOf")}
                    </p>
                    <List>
                        {reasons.map((reason) => (
                            <ListItem key={reason}>
                                <code>{reason}</code>
                            </ListItem>
                        ))}
                    </List>
                </>
            )}
            {!explanation?.isExact && <p className="pf-v5-u-mt-sm">{t("pingone.eventsWouldTell")}</p>}
        </Alert>
    );
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
