// SPDX-License-Identifier: Apache-2.0
import { ProgressStep, ProgressStepper } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";

export type Step = "create" | "store" | "revoke";

const STEPS: readonly Step[] = ["create", "store", "revoke"];

/** The steps of a rotation, with their progress. */
export function RotationSteps({ current }: { current: Step }) {
    const { t } = useTranslation();
    return (
        <ProgressStepper isCenterAligned aria-label={t("pingone.rotateCredential")} className="pf-v5-u-mb-lg">
            {STEPS.map((one) => (
                <ProgressStep
                    key={one}
                    id={`pingone-rotate-${one}`}
                    titleId={`pingone-rotate-${one}-title`}
                    aria-label={t(`pingone.rotate.${one}`)}
                    isCurrent={one === current}
                    variant={variantOf(one, current)}
                >
                    {t(`pingone.rotate.${one}`)}
                </ProgressStep>
            ))}
        </ProgressStepper>
    );
}

function variantOf(step: Step, current: Step): "success" | "info" | "pending" {
    if (step === current) return "info";
    return STEPS.indexOf(step) < STEPS.indexOf(current) ? "success" : "pending";
}
