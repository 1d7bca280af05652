// SPDX-License-Identifier: Apache-2.0
import { ProgressStep, ProgressStepper, type ProgressStepProps } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { useSession } from "../../server/useSession";
import { NewTabLink } from "../../shared/pages/NewTabLink";
import { fixOf, type Fix } from "./fixes";
import { formOf, type Parties } from "./places";
import type { JudgedRule, RuleState } from "./rules";

const VARIANTS: Record<RuleState, ProgressStepProps["variant"]> = {
    met: "success",
    rejected: "danger",
    possible: "warning",
    open: "pending",
};

/** The rules in the order of the server, and the changes that help against the one that rejected. */
export function RuleList({ rules, parties }: { rules: readonly JudgedRule[]; parties: Parties }) {
    const { t } = useTranslation();
    return (
        <ProgressStepper isVertical aria-label={t("pingone.rules")} className="pf-v5-u-mt-md">
            {rules.map((judged) => (
                <ProgressStep
                    key={judged.rule}
                    id={`pingone-rule-${judged.rule}`}
                    titleId={`pingone-rule-${judged.rule}-title`}
                    variant={VARIANTS[judged.state]}
                    aria-label={t(`pingone.ruleState.${judged.state}`)}
                    description={isAsked(judged.state) && <Fixes judged={judged} parties={parties} />}
                >
                    {t(`pingone.rule.${judged.rule}`)}
                </ProgressStep>
            ))}
        </ProgressStepper>
    );
}

function isAsked(state: RuleState): boolean {
    return state === "rejected" || state === "possible";
}

/** Each change once, with the reasons that it helps against. */
function Fixes({ judged, parties }: { judged: JudgedRule; parties: Parties }) {
    const { t } = useTranslation();
    const fixes: Fix[] =
        judged.reasons.length === 0 ? ["clientSecret"] : [...new Set(judged.reasons.map((reason) => fixOf(reason)))];
    return (
        <ul>
            {fixes.map((fix) => (
                <li key={fix}>
                    {judged.reasons
                        .filter((reason) => fixOf(reason) === fix)
                        .map((reason) => (
                            <span key={reason}>
                                <code>{reason}</code>{" "}
                            </span>
                        ))}
                    <div>
                        <FormLink path={formOf(fix, parties)} text={t(`pingone.fix.${fix}`)} />
                    </div>
                </li>
            ))}
        </ul>
    );
}

/** In a new tab, because this page would forget its entries. */
function FormLink({ path, text }: { path: string | undefined; text: string }) {
    const { console } = useSession();
    if (!path) return <>{text}</>;
    return <NewTabLink href={console.href(path)}>{text}</NewTabLink>;
}
