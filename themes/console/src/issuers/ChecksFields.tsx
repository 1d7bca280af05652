// SPDX-License-Identifier: Apache-2.0
import { FormGroup, Switch } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { FieldHelp, helpOf } from "../shared/forms/FieldHelp";
import { FLAGS, type IssuerDraft } from "./api";
import { TextField } from "./TextField";

/** PingOne's maximum, in seconds. */
const MOST_SKEW = 60;

/** How strictly a token of the issuer is checked. */
export function ChecksFields(props: {
    draft: IssuerDraft;
    isReadOnly: boolean;
    isSkewFixed?: boolean;
    errors: { clockSkew?: string; maxFutureValidity?: string };
    onChange: (change: Partial<IssuerDraft>) => void;
}) {
    const { t } = useTranslation();
    const { draft } = props;
    return (
        <>
            <TextField
                id="pingone-clock-skew"
                type="number"
                min={0}
                max={MOST_SKEW}
                label={t("pingone.clockSkew")}
                help={t("pingone.clockSkewHelp")}
                isReadOnly={props.isSkewFixed}
                value={String(draft.clockSkew)}
                error={props.errors.clockSkew}
                onChange={(seconds) => props.onChange({ clockSkew: Number(seconds) })}
            />
            <TextField
                id="pingone-max-validity"
                type="number"
                min={1}
                label={t("pingone.maxFutureValidity")}
                help={t("pingone.maxFutureValidityHelp")}
                isReadOnly={props.isReadOnly}
                value={draft.maxFutureValidity === undefined ? "" : String(draft.maxFutureValidity)}
                error={props.errors.maxFutureValidity}
                onChange={(seconds) =>
                    props.onChange({ maxFutureValidity: seconds === "" ? undefined : Number(seconds) })
                }
            />
            {FLAGS.map((flag) => (
                <FormGroup key={flag} label={t(`pingone.${flag}`)} fieldId={`pingone-${flag}`}>
                    <Switch
                        id={`pingone-${flag}`}
                        aria-label={t(`pingone.${flag}`)}
                        aria-describedby={helpOf(`pingone-${flag}`)}
                        isDisabled={props.isReadOnly}
                        isChecked={draft[flag]}
                        onChange={(_, isOn) => props.onChange({ [flag]: isOn })}
                    />
                    <FieldHelp of={`pingone-${flag}`} text={t(`pingone.${flag}.text`)} />
                </FormGroup>
            ))}
        </>
    );
}
